/** What a file may hold at most. Above it a file is refused while it is read, so that memory stays flat. */
export const limits = {
  /** 64 MB. */
  bytes: 64 * 1024 * 1024,
  /** Without the headings. */
  rows: 100_000,
  columns: 200,
  /** Characters of one cell. */
  cell: 10_000,
} as const;

/** The file as a whole cannot be read; the message says where and what to do. Thrown out of a stream, shown as it is. */
export class FileRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = "FileRefused";
  }
}

export const tooManyBytes = () =>
  new FileRefused("The file is larger than 64 MB. Leave out columns that are not needed, or split it.");
