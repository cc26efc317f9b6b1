import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

type Part = {
  kind: "shape" | "connector";
  name: string;
  says: string;
  text: string;
  id: number;
  glued: number[];
  isTitle: boolean;
};

/** The one slide of a presentation, as the parts that whoever edits it sees. Throws at what is not well-formed. */
export function readSlide(file: Uint8Array): Part[] {
  const xml = strFromU8(unzipSync(file)["ppt/slides/slide1.xml"] ?? new Uint8Array());
  const parts: Part[] = [];
  const parser = new SaxesParser();
  let isText = false;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const part = parts.at(-1);
    if (name === "p:sp" || name === "p:cxnSp")
      parts.push({
        kind: name === "p:sp" ? "shape" : "connector",
        name: "",
        says: "",
        text: "",
        id: 0,
        glued: [],
        isTitle: false,
      });
    else if (name === "p:cNvPr" && part && part.id === 0)
      Object.assign(part, { id: Number(attributes.id), name: attributes.name, says: attributes.descr ?? "" });
    else if ((name === "a:stCxn" || name === "a:endCxn") && part) part.glued.push(Number(attributes.id));
    else if (name === "p:ph" && part) part.isTitle = attributes.type === "title";
    else if (name === "a:t") isText = true;
  });
  parser.on("text", (text) => {
    const part = parts.at(-1);
    if (isText && part) part.text += text;
  });
  parser.on("closetag", ({ name }) => {
    const part = parts.at(-1);
    if (name === "a:t") isText = false;
    if (name === "a:p" && part) part.text += "\n";
  });
  parser.write(xml).close();
  return parts;
}
