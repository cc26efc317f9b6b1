import { FileRefused } from "@/lib/csv/limits";

/**
 * Beyond the limits of lib/csv: how much a workbook may unpack to. It is zipped, and 64 MB of it can unpack to 64 GB. What is
 * said in the archive is checked before anything is unpacked, and held to while it is.
 */
export const xlsxLimits = {
  /** Characters of XML in the sheet that is read, and in those looked at on the way to it. */
  sheets: 192 * 1024 * 1024,
  /** Characters of XML in the shared texts, which are held in memory. */
  texts: 64 * 1024 * 1024,
  /** Characters of XML in each other part. */
  part: 16 * 1024 * 1024,
  /** How many times its packed size a part may unpack to. Sheets are 10 to 40 times; Apache POI draws the same line. */
  ratio: 100,
  /** Parts below this are read whatever their ratio. */
  small: 1024 * 1024,
  /** Characters of all cells together: each may refer to the same long text. */
  cells: 192 * 1024 * 1024,
  /** Files in the archive, and likewise sheets and what else a part refers to. */
  entries: 10_000,
  /** Characters of a number's format; Excel takes 255. */
  format: 255,
  /** Characters without a tag among them, and tags within each other. */
  run: 1024 * 1024,
  depth: 64,
} as const;

const saveAgain = "Open it in your spreadsheet program and save it as “Excel workbook (.xlsx)” or as “CSV UTF-8”.";

export const tooLarge = () =>
  new FileRefused(
    "The workbook unpacks to more than can be read. Leave out sheets and columns that are not needed, or save it as “CSV UTF-8”.",
  );

export const damaged = () => new FileRefused(`The workbook is damaged, or is none. ${saveAgain}`);

export const notRead = (what: string) => new FileRefused(`${what} not read. ${saveAgain}`);
