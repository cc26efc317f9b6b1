import type { Comparison } from "@/lib/data/comparison";
import { shownPerGroup } from "@/lib/data/comparison";
import { deltaText } from "@/lib/diagram/compared-model";
import type { CellChange } from "@/lib/domain/cell-change";
import { changeKindNames, changeKinds, kindOf, shapeOf } from "@/lib/domain/comparison";
import { type Listed, type Sign, unitChangeText } from "@/lib/domain/comparison-facts";
import { countsByKind, personaFlows } from "@/lib/domain/comparison-flows";
import { changeText, fieldChanges } from "@/lib/domain/comparison-text";
import { cellStateNames } from "@/lib/domain/coverage-cell";
import { rhythmNames } from "@/lib/domain/interaction";
import { personaNames } from "@/lib/domain/persona";
import { providerSideNames } from "@/lib/domain/provider";
import { seatNames } from "@/lib/domain/seat";
import { diagramNodeNames } from "@/lib/domain/structure";
import type { SheetList } from "@/lib/export/list-pages";

const shownCells = 100;
const signNames: Record<Sign, string> = { CAME: "+ new", WENT: "− gone", CHANGED: "changed" };

/** What the page says of people: how many changed how, by unit, and the first of each group. */
export function peopleLists({ shapes, people, units, unitCount }: Comparison): SheetList[] {
  const counts = countsByKind(shapes);
  const groups = changeKinds.filter((kind) => counts[kind] > 0);
  return [
    {
      title: "What changed",
      rows: groups.map((kind) => ({ name: changeKindNames[kind], text: counts[kind].toLocaleString("en") })),
      rest: "",
    },
    {
      title: titled("By unit", unitCount),
      rows: units.map(({ name, joined, left, movedIn, movedOut, personas }) => ({
        name,
        text: `${joined} joined, ${movedIn} moved in, ${left} left, ${movedOut} moved out, ${personas} with another persona`,
      })),
      rest: rest(unitCount - units.length),
    },
    ...groups.map((kind) => {
      const first = people
        .filter(({ before, after }) => kindOf(shapeOf(before, after)) === kind)
        .slice(0, shownPerGroup);
      return {
        title: titled(changeKindNames[kind], counts[kind]),
        rows: first.map(({ name, before, after, isBack }) => ({
          name,
          text: [...(isBack ? ["Came back"] : []), ...fieldChanges(before, after).map(changeText)].join(". "),
        })),
        rest: rest(counts[kind] - first.length),
      };
    }),
  ].filter(({ rows }) => rows.length > 0);
}

/** What the page says of two days besides. */
export function otherLists(comparison: Comparison, cells: readonly CellChange[] | null): SheetList[] {
  const { shapes, seats, providers, providerCovers, interactions, unitChanges } = comparison;
  const flows = personaFlows(shapes).map(({ persona, joined, movedIn, assigned, left, movedOut, reassigned }) => ({
    name: personaNames[persona],
    text: deltaText({ came: joined + movedIn + assigned, went: left + movedOut + reassigned }) || "no change",
  }));
  return [
    { title: "By persona", rows: flows, rest: "" },
    facts("CCoE seats", seats, ({ person, kind }) => ({ name: person.name, text: seatNames[kind] })),
    facts("Cloud providers", providers, ({ name }) => ({ name, text: name })),
    facts("Who answers for providers", providerCovers, ({ person, provider, side }) => ({
      name: person.name,
      text: `${provider}, ${providerSideNames[side].toLowerCase()} side`,
    })),
    facts("Interactions", interactions, ({ source, target, label, meaning, rhythm }) => ({
      name: `${diagramNodeNames[source]} to ${diagramNodeNames[target]}`,
      text: [label, meaning, rhythm && rhythmNames[rhythm]].filter(Boolean).join(", "),
    })),
    facts("Units", unitChanges, (change) => ({ name: change.name, text: unitChangeText(change) })),
    ...(cells ? [cellList(cells)] : []),
  ].filter(({ rows }) => rows.length > 0);
}

function facts<T extends { sign: Sign }>(
  title: string,
  list: Listed<T>,
  row: (item: T) => SheetList["rows"][number],
): SheetList {
  return {
    title: titled(title, list.count),
    rows: list.first.map((item) => {
      const { name, text } = row(item);
      return { name, text: `${signNames[item.sign]}: ${text}` };
    }),
    rest: rest(list.count - list.first.length),
  };
}

const titled = (title: string, count: number) => `${title} (${count.toLocaleString("en")})`;
const rest = (count: number) => (count > 0 ? `And ${count.toLocaleString("en")} more, all in the CSV file.` : "");

function cellList(cells: readonly CellChange[]): SheetList {
  const state = (of: CellChange["before"]) => (of === null ? "no unit" : cellStateNames[of].toLowerCase());
  return {
    title: `Coverage cells won and lost (${cells.length.toLocaleString("en")})`,
    rows: cells.slice(0, shownCells).map(({ unit, persona, isWon, before, after }) => ({
      name: unit.name,
      text: `${isWon ? "+ won" : "− lost"}: ${personaNames[persona]}, ${state(before)} before, ${state(after)} after`,
    })),
    rest: rest(cells.length - shownCells),
  };
}
