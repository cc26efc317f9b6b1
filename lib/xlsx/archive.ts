import type { Readable } from "node:stream";
import { type Entry, fromFdPromise, type ZipFile } from "yauzl";
import { FileRefused } from "@/lib/csv/limits";
import { damaged, notRead, tooLarge, xlsxLimits } from "./limits";

/** The parts of a workbook. Only those that are asked for are unpacked; nothing in them is ever run. */
export class Archive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /**
   * Of an open file, which stays open.
   * @throws FileRefused for what is no workbook, or one with macros.
   */
  static async open(fd: number): Promise<Archive> {
    return asRefusal(async () => {
      const zip = await fromFdPromise(fd, { autoClose: false });
      if (zip.entryCount > xlsxLimits.entries) throw tooLarge();
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
      refuseOthers(new Set(entries.keys()));
      return new Archive(zip, entries);
    });
  }

  has(part: string): boolean {
    return this.entries.has(part);
  }

  /** @throws FileRefused before the first byte where the part says that it is larger, and later where it is after all. */
  async *read(part: string, most: number): AsyncGenerator<Uint8Array> {
    const entry = this.entries.get(part);
    if (!entry) throw damaged();
    if (entry.uncompressedSize > most || isBomb(entry)) throw tooLarge();
    const stream = await asRefusal<Readable>(() => this.zip.openReadStreamPromise(entry));
    try {
      yield* stream;
    } catch (error) {
      throw refusalOf(error);
    } finally {
      stream.destroy();
    }
  }
}

function refuseOthers(parts: ReadonlySet<string>): void {
  const names = [...parts];
  if (names.some((name) => /vbaProject|\/macrosheets\//i.test(name))) throw notRead("Workbooks with macros are");
  if (parts.has("xl/workbook.bin")) throw notRead("Binary workbooks (.xlsb) are");
  if (parts.has("content.xml")) throw notRead("OpenDocument files are");
  if (!parts.has("_rels/.rels")) throw damaged();
}

function isBomb({ uncompressedSize, compressedSize }: Entry): boolean {
  return uncompressedSize > xlsxLimits.small && uncompressedSize > compressedSize * xlsxLimits.ratio;
}

async function asRefusal<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw refusalOf(error);
  }
}

/** What the archive or its compression finds wrong is the file's fault; what the system says is not. */
export function refusalOf(error: unknown): unknown {
  const isSystem = error instanceof Error && "syscall" in error;
  return error instanceof FileRefused || isSystem ? error : damaged();
}
