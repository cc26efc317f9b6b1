import { describe, expect, it } from "vitest";
import { decode, EncodingProbe } from "@/lib/csv/encoding";
import { limits } from "@/lib/csv/limits";

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Uint8Array, size = 1): Promise<{ encoding: string; text: string }> {
  const probe = new EncodingProbe();
  for await (const piece of inPieces(bytes, size)) probe.push(piece);
  const encoding = probe.end();
  let text = "";
  for await (const piece of decode(inPieces(bytes, size), encoding)) text += piece;
  return { encoding, text };
}

const text = "Name;Titel\nJürgen Müller;Straße €\n李雷;😀\n";
const utf16 = Buffer.from(`\uFEFF${text}`, "utf16le");

describe("encoding of a file", () => {
  it.each([
    ["UTF-8", Buffer.from(text), "utf-8"],
    ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${text}`), "utf-8"],
    ["UTF-16 little endian", utf16, "utf-16le"],
    ["UTF-16 big endian", Buffer.from(utf16).swap16(), "utf-16be"],
  ])("reads %s whatever the chunks", async (_, bytes, encoding) => {
    for (const size of [1, 2, 3, 7, 1000]) expect(await read(bytes, size)).toEqual({ encoding, text });
  });

  it("takes Windows-1252 only where the bytes are no UTF-8", async () => {
    const bytes = Buffer.from([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72, 0x20, 0x80]);
    expect(await read(bytes, 3)).toEqual({ encoding: "windows-1252", text: "Müller €" });
  });

  it("takes a character that is cut off at the end for Windows-1252 too", async () => {
    expect((await read(Buffer.from([0x41, 0xc3]))).encoding).toBe("windows-1252");
  });

  it.each([
    ["nothing", Buffer.alloc(0), /empty/],
    ["zero bytes", Buffer.from("a,b\n1,\0\n"), /zero bytes/],
    ["UTF-16 without a byte order mark", Buffer.from(text, "utf16le"), /zero bytes/],
    ["a zero character in UTF-16", Buffer.from("\uFEFFa\nb\0", "utf16le"), /Line 2 holds a zero character/],
    [
      "half a UTF-16 pair",
      Buffer.concat([Buffer.from("\uFEFFa\n", "utf16le"), Buffer.from([0x00, 0xd8])]),
      /Near line 2/,
    ],
  ])("refuses %s", async (_, bytes, message) => {
    await expect(read(bytes)).rejects.toThrow(message);
  });

  it("refuses a file beyond 64 MB at the first byte too many", () => {
    const probe = new EncodingProbe();
    const chunk = new Uint8Array(1024 * 1024).fill(0x61);
    for (let count = 0; count < limits.bytes / chunk.length; count += 1) probe.push(chunk);
    expect(() => probe.push(chunk.subarray(0, 1))).toThrow(/larger than 64 MB/);
  });
});
