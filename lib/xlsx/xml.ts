import { SaxesParser } from "saxes";
import { refusalOf } from "./archive";
import { damaged, tooLarge, xlsxLimits } from "./limits";

/** What is done with a part's XML. Names come without their namespace's prefix, which writers choose as they like. */
export type XmlHandler = {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
};

/**
 * Hands a part's XML to `handler`, and yields after each piece, so that what came of it can be taken away. There are no
 * document types, so no entity but XML's own five.
 * @throws FileRefused for anything else than XML within the limits.
 */
export async function* readXml(chunks: AsyncIterable<Uint8Array>, handler: XmlHandler): AsyncGenerator<void> {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  let depth = 0;
  let sinceTag = 0;
  parser.on("doctype", () => {
    throw damaged();
  });
  parser.on("opentag", ({ name, attributes }) => {
    sinceTag = 0;
    depth += 1;
    if (depth > xlsxLimits.depth) throw damaged();
    handler.open(localName(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    sinceTag = 0;
    depth -= 1;
    handler.close?.(localName(name));
  });
  const text = (text: string) => handler.text?.(text);
  parser.on("text", text);
  parser.on("cdata", text);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of chunks) {
      sinceTag += chunk.length;
      parser.write(decoder.decode(chunk, { stream: true }));
      // The parser holds what it has of a text, a comment or a tag until its end.
      if (sinceTag > xlsxLimits.run) throw tooLarge();
      yield;
    }
    parser.write(decoder.decode()).close();
    yield;
  } catch (error) {
    throw refusalOf(error);
  }
}

/** All of a part at once. */
export async function readWhole(chunks: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  const pieces = readXml(chunks, handler);
  while (!(await pieces.next()).done);
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
