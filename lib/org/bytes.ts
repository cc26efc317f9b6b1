/** Writes numbers and texts one after the other. */
export class ByteWriter {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;

  /** A whole number from 0 to 2^32 - 1: seven bits a byte, the lowest first, so that small ones take one. */
  number(value: number): void {
    this.reserve(5);
    let rest = value;
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  text(text: string): void {
    const bytes = new TextEncoder().encode(text);
    this.number(bytes.length);
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Their lengths apart from their letters: each compresses best among its own, and all are decoded in one go. */
  texts(texts: readonly string[]): void {
    this.number(texts.length);
    for (const text of texts) this.number(text.length);
    this.text(texts.join(""));
  }

  written(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    grown.set(this.bytes);
    this.bytes = grown;
  }
}

/** Reads what a ByteWriter wrote, in the same order. */
export class ByteReader {
  private place = 0;

  constructor(private readonly bytes: Uint8Array) {}

  /** @throws RangeError at the end of the bytes. */
  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.place++];
      if (byte === undefined) throw new RangeError("The bytes end too early.");
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  /** So many numbers; a loop, since `from` with a function takes five times as long. */
  numbers(count: number): Uint32Array {
    const values = new Uint32Array(count);
    for (let index = 0; index < count; index += 1) values[index] = this.number();
    return values;
  }

  text(): string {
    const length = this.number();
    this.place += length;
    return new TextDecoder().decode(this.bytes.subarray(this.place - length, this.place));
  }

  texts(): string[] {
    const lengths = this.numbers(this.number());
    const all = this.text();
    let place = 0;
    return Array.from(lengths, (length) => {
      place += length;
      return all.slice(place - length, place);
    });
  }
}
