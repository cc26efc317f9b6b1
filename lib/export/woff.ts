import { inflateSync } from "node:zlib";

/** https://www.w3.org/TR/WOFF/: a header and a directory, then tables that are packed one by one. */
const woff = { header: 44, entry: 20 } as const;
const plain = { header: 12, entry: 16 } as const;
const padded = (length: number) => (length + 3) & ~3;

/** The font inside a WOFF file. Unpacked here, since the small inflate in fontkit fails on some of the files. */
export function unpackedWoff(packed: Buffer): Buffer {
  const count = packed.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const entry = woff.header + index * woff.entry;
    const offset = packed.readUInt32BE(entry + 4);
    const stored = packed.readUInt32BE(entry + 8);
    const length = packed.readUInt32BE(entry + 12);
    const content = packed.subarray(offset, offset + stored);
    const head = { tag: packed.subarray(entry, entry + 4), checksum: packed.readUInt32BE(entry + 16) };
    return { ...head, content: stored < length ? inflateSync(content) : content };
  });
  const size = tables.reduce((sum, { content }) => sum + padded(content.length), plain.header + count * plain.entry);
  const font = Buffer.alloc(size);
  packed.copy(font, 0, 4, 8);
  font.writeUInt16BE(count, 4);
  let offset = plain.header + count * plain.entry;
  for (const [index, { tag, checksum, content }] of tables.entries()) {
    const entry = plain.header + index * plain.entry;
    tag.copy(font, entry);
    font.writeUInt32BE(checksum, entry + 4);
    font.writeUInt32BE(offset, entry + 8);
    font.writeUInt32BE(content.length, entry + 12);
    content.copy(font, offset);
    offset += padded(content.length);
  }
  return font;
}
