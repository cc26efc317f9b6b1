import type { Coverage } from "./coverage";
import type { Cell } from "./coverage-cell";
import type { Gap, GapState } from "./gap";
import { explainGap, whyLeftOut } from "./gap-explanation";
import { gapKindNames } from "./gap-kind";
import { gapName } from "./gap-name";
import type { ExplanationContext } from "./gap-words";
import { lastDayText } from "./period-text";
import type { Persona } from "./persona";
import { countInWords, listInWords } from "./wording";

type Named = { id: string; name: string };

/** A cell with its people and its reasons, as plain data. */
export type CellDetail = {
  /** What the policy asks of the cell and how it stands against that. */
  sentences: string[];
  /** The first of those who hold it; `note` is what one must know of them. */
  holders: (Named & { note: string | null })[];
  /** All who hold it. */
  count: number;
  /** Who would count, were it not for the reason; deputies first. */
  leftOut: (Named & { reason: string })[];
  leftOutCount: number;
  /** Worst first. */
  gaps: (Named & { state: GapState })[];
  /** Why the policy says "not required" of it; null for none. */
  exemption: string | null;
};

/** As many of each as somebody reads beside a cell. */
const mostNamed = 20;

/** Null when there is no such cell on the day. */
export function cellDetail(
  { cells }: Pick<Coverage, "cells">,
  { unitId, persona }: { unitId: string; persona: Persona },
  context: ExplanationContext,
): CellDetail | null {
  const cell = cells.find((each) => each.unitId === unitId && each.persona === persona);
  return cell ? detailOf({ ...cell, sentences: sentencesOf(cell, context) }, context) : null;
}

type Judged = Pick<Cell, "holders" | "leftOut" | "exemption"> & { gaps: readonly Gap[]; sentences: string[] };

/** The people of what was judged, named as far as somebody reads. */
export function detailOf(
  { holders, leftOut, exemption, gaps, sentences }: Judged,
  context: ExplanationContext,
): CellDetail {
  const { timeZone } = context;
  const deputiesFirst = [...leftOut].sort((a, b) => Number(b.reason === "DEPUTY") - Number(a.reason === "DEPUTY"));
  return {
    sentences,
    holders: holders.slice(0, mostNamed).map(({ id, name, leavesOn }) => {
      return { id, name, note: leavesOn && `last day ${lastDayText(leavesOn, timeZone)}` };
    }),
    count: holders.length,
    leftOut: deputiesFirst.slice(0, mostNamed).map((each) => {
      return { id: each.person.id, name: each.person.name, reason: whyLeftOut(each, context) };
    }),
    leftOutCount: leftOut.length,
    exemption,
    gaps: gaps.map((gap) => ({ id: gap.id, name: gapName(gap), state: gap.state })),
  };
}

function sentencesOf(cell: Cell, context: ExplanationContext): string[] {
  const { gaps, minimum, holders, notEvaluated, exemption } = cell;
  if (exemption !== null) return [`Not required: ${exemption}`];
  if (minimum === null) return ["Whether anybody is needed depends on the unit's spend, which is not known."];
  if (minimum === 0) return ["The policy does not ask for anybody here."];
  const explained = gaps.map((gap) => explainGap(gap, context));
  const asked = `The policy asks for at least ${countInWords(minimum, "person", "people")}; ${holders.length} ${holders.length === 1 ? "holds" : "hold"} it.`;
  const unknown =
    notEvaluated.length === 0
      ? []
      : [
          `Not evaluated: ${listInWords(notEvaluated.map((kind) => gapKindNames[kind].toLowerCase()))}. The spend or the headcount is not known.`,
        ];
  return [
    ...(explained.length === 0 ? [asked] : explained.map(({ headline }) => headline)),
    ...unknown,
    ...new Set(explained.flatMap(({ rule, weight }) => (weight === null ? [rule] : [rule, weight]))),
  ];
}
