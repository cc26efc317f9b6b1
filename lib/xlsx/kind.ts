import { FileRefused } from "@/lib/csv/limits";
import { notRead } from "./limits";

/** Reads a few bytes of a file. */
type ReadAt = (start: number, bytes: number) => Promise<Uint8Array>;

const zip = [0x50, 0x4b, 0x03, 0x04];
/** Compound files: workbooks before 2007, and newer ones that are locked by a password. */
const compound = [0xd0, 0xcf, 0x11, 0xe0];

/** Names that say what is not read, whatever is in the file. */
const unreadNames = /\.(xls|xlsm|xlsb|xltx|xltm|xlam|ods|fods|numbers)$/i;

/**
 * Whether a file is a workbook or a text, where its name and its first bytes agree (ASVS 5.0, 5.2.2).
 * @throws FileRefused where they do not, and for what cannot be read.
 */
export async function fileKind(fileName: string, readAt: ReadAt): Promise<"workbook" | "text"> {
  const head = await readAt(0, 8);
  const begins = (bytes: readonly number[]) => bytes.every((byte, at) => head[at] === byte);
  const isNamedWorkbook = /\.xlsx$/i.test(fileName);
  if (begins(compound)) {
    throw notRead((await isLocked(readAt)) ? "Workbooks with a password are" : "Old Excel workbooks (.xls) are");
  }
  const unread = unreadNames.exec(fileName)?.[1];
  if (unread) throw notRead(`Files that end in .${unread.toLowerCase()} are`);
  if (begins(zip) && !isNamedWorkbook) {
    throw new FileRefused(
      "By its content this is a spreadsheet or an archive, by its name it is not. If it is an Excel workbook, let its name end in .xlsx.",
    );
  }
  if (!begins(zip) && isNamedWorkbook) {
    throw new FileRefused(
      "By its name this is an Excel workbook, by its content it is not. If it is a text with commas or semicolons, let its name end in .csv.",
    );
  }
  return isNamedWorkbook ? "workbook" : "text";
}

/** The directory of a compound file names its streams; where it begins is said in the header (MS-CFB 2.2). */
async function isLocked(readAt: ReadAt): Promise<boolean> {
  const header = Buffer.from(await readAt(0, 512));
  if (header.length < 512) return false;
  const sectorSize = 2 ** Math.min(header.readUInt16LE(30), 12);
  const directory = await readAt((header.readUInt32LE(48) + 1) * sectorSize, 4096);
  return Buffer.from(directory).includes(Buffer.from("EncryptedPackage", "utf16le"));
}
