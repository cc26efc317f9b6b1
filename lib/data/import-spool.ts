import "server-only";
import { type FileHandle, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Bytes on their way, kept on disk because they are read twice: the encoding is only known at the end. The file has no
 * name from the first moment on, so that whatever ends the process also ends the file.
 */
export class Spool {
  #position = 0;
  private constructor(readonly file: FileHandle) {}

  static async open(): Promise<Spool> {
    const folder = await mkdtemp(join(tmpdir(), "muster-"));
    try {
      return new Spool(await open(join(folder, "upload"), "wx+", 0o600));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async write(chunk: Uint8Array): Promise<void> {
    await this.file.write(chunk, 0, chunk.length, this.#position);
    this.#position += chunk.length;
  }

  /** Fewer bytes where the file ends. */
  async part(start: number, bytes: number): Promise<Uint8Array> {
    const buffer = new Uint8Array(Math.max(0, Math.min(bytes, this.#position - start)));
    if (buffer.length > 0) await this.file.read(buffer, 0, buffer.length, start);
    return buffer;
  }

  read(): AsyncIterable<Uint8Array> {
    return this.file.createReadStream({ start: 0, autoClose: false, highWaterMark: 256 * 1024 });
  }

  async close(): Promise<void> {
    await this.file.close();
  }
}
