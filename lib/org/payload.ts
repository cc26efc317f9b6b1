import { seatKinds } from "@/lib/domain/seat";
import { ByteReader, ByteWriter } from "./bytes";
import { byFrequency } from "./frequency";
import { noUnit, type OrgTree } from "./tree";
import { belowOf, narrowest } from "./tree-of";

/** Raise it with every change of the format: nobody then reads kept bytes in a new way. */
export const payloadVersion = 1;

const seats = seatKinds.length + 1;

/**
 * A tree as bytes: its columns one after the other, since like compresses well beside like. The lines are said by how
 * many report to each. Names are told as two words each, of tables in which frequent ones have small numbers; that
 * takes a third less, compressed, than the names themselves.
 */
export function encode(tree: OrgTree): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  out.number(payloadVersion);
  out.number(tree.count);
  for (const reports of reportsOf(tree.manager)) out.number(reports);
  tree.persona.forEach((persona, index) => {
    out.number(persona * seats + (tree.seat[index] ?? 0));
  });
  out.texts(tree.unitNames);
  // Mostly the same as of the one before.
  let before = noUnit;
  for (const unit of tree.unit) {
    out.number(unit === before ? 0 : unit + 1);
    before = unit;
  }
  out.texts(tree.titleNames);
  for (const title of tree.title) out.number(title);
  writeWords(out, tree.names.map(firstWord));
  writeWords(
    out,
    tree.names.map((name) => name.slice(firstWord(name).length)),
  );
  return out.written();
}

/** @throws RangeError for bytes that `encode` of this version did not make. */
export function decode(bytes: Uint8Array): OrgTree {
  const from = new ByteReader(bytes);
  if (from.number() !== payloadVersion) throw new RangeError("These bytes are of another version.");
  const count = from.number();
  const { manager, depth } = linesOf(from.numbers(count));
  const { persona, seat } = marksOf(from.numbers(count));
  const unitNames = from.texts();
  const unit = unitsOf(from.numbers(count));
  const titleNames = from.texts();
  const title = from.numbers(count);
  const first = readWords(from, count);
  const rest = readWords(from, count);
  return {
    ...{ count, manager, depth, below: belowOf(manager) },
    names: first.map((word, index) => word + (rest[index] ?? "")),
    ...{ title, titleNames, unit, unitNames, persona, seat },
  };
}

function marksOf(told: Uint32Array): Pick<OrgTree, "persona" | "seat"> {
  const persona = new Uint8Array(told.length);
  const seat = new Uint8Array(told.length);
  for (let index = 0; index < told.length; index += 1) {
    const mark = told[index] ?? 0;
    persona[index] = Math.floor(mark / seats);
    seat[index] = mark % seats;
  }
  return { persona, seat };
}

/** 0 is the unit of the one before, everything else a unit plus one. */
function unitsOf(told: Uint32Array): Uint16Array {
  const unit = new Uint16Array(told.length);
  let before = noUnit;
  for (let index = 0; index < told.length; index += 1) {
    const own = told[index] ?? 0;
    if (own > 0) before = own - 1;
    unit[index] = before;
  }
  return unit;
}

function reportsOf(manager: Int32Array): Uint32Array {
  const reports = new Uint32Array(manager.length);
  for (const above of manager) if (above >= 0) reports[above] = (reports[above] ?? 0) + 1;
  return reports;
}

/** Who reports to whom, of how many report to each in preorder. */
function linesOf(reports: Uint32Array): Pick<OrgTree, "manager" | "depth"> {
  const manager = new Int32Array(reports.length);
  const depths = new Uint32Array(reports.length);
  const missing = reports.slice();
  let above = -1;
  for (let index = 0; index < reports.length; index += 1) {
    while (above >= 0 && missing[above] === 0) above = manager[above] ?? -1;
    manager[index] = above;
    if (above >= 0) {
      missing[above] = (missing[above] ?? 0) - 1;
      depths[index] = (depths[above] ?? 0) + 1;
    }
    above = index;
  }
  return { manager, depth: narrowest(depths) };
}

/** Up to the first space and with it; all that is left of a name is the rest. */
function firstWord(name: string): string {
  return name.slice(0, name.indexOf(" ") + 1);
}

function writeWords(out: ByteWriter, words: readonly string[]): void {
  const { table, numbers } = byFrequency(words);
  out.texts(table);
  for (const number of numbers) out.number(number);
}

function readWords(from: ByteReader, count: number): string[] {
  const table = from.texts();
  const words = new Array<string>(count);
  for (let index = 0; index < count; index += 1) words[index] = table[from.number()] ?? "";
  return words;
}
