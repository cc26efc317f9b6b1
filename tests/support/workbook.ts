import { crc32, deflateRawSync } from "node:zlib";

/** A cell: text, number, or XML of its own as it stands in the sheet. */
export type SheetCell = string | number | null | { xml: string };
type Sheet = { name: string; rows?: SheetCell[][]; xml?: string; state?: string };
type Parts = Record<string, string | Buffer>;
type Given = { sheets: Sheet[]; texts?: string; is1904?: boolean; parts?: Parts };

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Styles of the cells here: 0 general, 1 a day, 2 five digits, 3 a day by a format of its own, 4 an amount. */
const styles = `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="164" formatCode="00000"/>
<numFmt numFmtId="165" formatCode="[$-407]d\\. mmmm yyyy;@"/><numFmt numFmtId="166" formatCode="#,##0.00 &quot;days&quot;"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>`;

/** A workbook as Excel would write it, as far as its sheets go. `parts` are added, or take the place of those here. */
export function workbook({ sheets, texts = "", is1904 = false, parts = {} }: Given): Buffer {
  const names = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" ${state ? `state="${state}"` : ""} r:id="rId${at + 1}"/>`,
  );
  const related = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return zip({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>${names.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${related.join("")}
      <Relationship Id="s" Type="${office}/styles" Target="styles.xml"/>
      <Relationship Id="t" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    "xl/styles.xml": styles,
    "xl/sharedStrings.xml": `<sst xmlns="${main}">${texts}</sst>`,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)])),
    ...parts,
  });
}

function sheetXml({ rows = [], xml }: Sheet): string {
  const cell = (value: SheetCell) => {
    if (value === null) return "<c/>";
    if (typeof value === "object") return value.xml;
    if (typeof value === "number") return `<c><v>${value}</v></c>`;
    const text = value.replace(/&/g, "&amp;").replace(/</g, "&lt;");
    return `<c t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  };
  const data = xml ?? rows.map((cells) => `<row>${cells.map(cell).join("")}</row>`).join("");
  return `<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`;
}

/** `sizes` are what the archive says that parts unpack to, where that is a lie. */
export function zip(parts: Parts, sizes: Record<string, number> = {}): Buffer {
  const [files, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(sizes[name] ?? data.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, Buffer.from(name), packed]);
    const end = Buffer.alloc(14);
    end.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\0"), common, end, Buffer.from(name)]));
    files.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listed, end]);
}
