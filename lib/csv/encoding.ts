import { FileRefused, limits, tooManyBytes } from "./limits";

export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export type Encoding = (typeof encodings)[number];

export const encodingNames: Record<Encoding, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1252": "Windows-1252",
};

/**
 * Says the encoding of a file from all of its bytes, pushed in order: the byte order mark decides; without one it is
 * UTF-8 if every byte is valid UTF-8, and otherwise what spreadsheets on Windows write. Holds no more than one chunk.
 */
export class EncodingProbe {
  #head = new Uint8Array(0);
  #bytes = 0;
  #hasNul = false;
  #utf8: TextDecoder | null = new TextDecoder("utf-8", { fatal: true });

  /** @throws FileRefused as soon as the file is larger than the limit. */
  push(chunk: Uint8Array): void {
    this.#bytes += chunk.length;
    if (this.#bytes > limits.bytes) throw tooManyBytes();
    if (this.#head.length < 3) this.#head = Uint8Array.from([...this.#head, ...chunk.subarray(0, 3)]);
    this.#hasNul ||= chunk.includes(0);
    this.#decode(chunk);
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** @throws FileRefused for an empty file, and for one that is no text. */
  end(): Encoding {
    if (this.#bytes === 0) throw new FileRefused("The file is empty. Choose the export again.");
    const [first, second] = this.#head;
    if (first === 0xff && second === 0xfe) return "utf-16le";
    if (first === 0xfe && second === 0xff) return "utf-16be";
    if (this.#hasNul) {
      throw new FileRefused("The file holds zero bytes, so it is not a text file. Save it as “CSV UTF-8” first.");
    }
    this.#decode();
    return this.#utf8 === null ? "windows-1252" : "utf-8";
  }

  #decode(chunk?: Uint8Array): void {
    try {
      if (chunk) this.#utf8?.decode(chunk, { stream: true });
      else this.#utf8?.decode();
    } catch {
      this.#utf8 = null;
    }
  }
}

/**
 * The text of a file, chunk by chunk, without its byte order mark.
 * @throws FileRefused where bytes are not of that encoding, and at a zero character, which no database text can hold.
 */
export async function* decode(chunks: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  const checked = (text: string): string => {
    const nul = text.indexOf("\0");
    if (nul >= 0) {
      const at = line + lineBreaks(text.slice(0, nul));
      throw new FileRefused(`Line ${at} holds a zero character. Save the export again as “CSV UTF-8”.`);
    }
    line += lineBreaks(text);
    return text;
  };
  try {
    for await (const chunk of chunks) yield checked(decoder.decode(chunk, { stream: true }));
    yield checked(decoder.decode());
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new FileRefused(
      `Near line ${line} there are bytes that are not ${encodingNames[encoding]}. Save the export again as “CSV UTF-8”.`,
    );
  }
}

function lineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
