import { holdsAt, type Interval, isOverBy, overlaps } from "./interval";
import { manyPeople } from "./person-result";
import type { PlanStep, StepOf } from "./plan-step";
import type { PlanMoment, PlannedRegister, PlanRows } from "./planned-register";
import { laterBeginning, place } from "./timeline";
import { loopThroughUnit } from "./unit";
import { countInWords } from "./wording";

type Try<K extends PlanStep["kind"]> = (register: PlannedRegister, step: StepOf<K>, when: PlanMoment) => string | null;
type Version = PlanRows["unitVersion"];

function versionsOf(register: PlannedRegister, unitId: string): Version[] {
  return register
    .all("unitVersion", (version) => version.unitId === unitId)
    .sort((a, b) => a.from.getTime() - b.from.getTime());
}

/** Why a unit cannot stand below another during an interval; null when it can. */
function unfit(register: PlannedRegister, parentId: string | null, { from, until }: Interval): string | null {
  if (parentId === null) return null;
  const versions = versionsOf(register, parentId);
  const [first, last] = [versions[0], versions.at(-1)];
  if (!first || !last || first.from > from) return "The unit above does not exist yet on that day.";
  const isClosed = last.until !== null && (until === null || last.until < until);
  return isClosed ? `${last.name} is closed, or will be.` : null;
}

export const foundUnit: Try<"NEW_UNIT"> = (register, { unitId, code, name, parentId }, { from }) => {
  const [taken] = register.all("unit", (unit) => unit.code === code || unit.id === unitId);
  if (taken) return `${versionsOf(register, taken.id).at(-1)?.name ?? "Another unit"} has the code ${code}.`;
  const refusal = unfit(register, parentId, { from, until: null });
  if (refusal) return refusal;
  register.put("unit", { id: unitId, code });
  register.put("unitVersion", { id: register.newId(), unitId, name, parentId, tags: [], from, until: null });
  return null;
};

export const moveUnit: Try<"MOVE_UNIT"> = (register, { unitId, parentId }, { from }) => {
  const placement = place(versionsOf(register, unitId), from);
  const current = placement.ends ?? placement.replaces;
  if (!current) return "This unit does not exist on that day.";
  if (current.parentId === parentId) return null;
  if (parentId === unitId) return "A unit is not below itself.";
  const refusal = unfit(register, parentId, { from, until: current.until });
  if (refusal) return refusal;
  const others = register.all("unitVersion", () => true);
  const loop = parentId && loopThroughUnit(others, { unitId, parentId, from, until: current.until });
  if (loop) return `${loop} is below this unit.`;
  register.clear("unitVersion", placement, from);
  register.put("unitVersion", { ...current, id: register.newId(), parentId, from });
  return null;
};

const isStill = (from: Date) => (row: Interval) => !isOverBy(row, from);

export const closeUnit: Try<"CLOSE_UNIT"> = (register, { unitId }, { from }) => {
  const still = isStill(from);
  const versions = versionsOf(register, unitId).filter(still);
  if (versions.length === 0) return "This unit is closed on that day already.";
  const people = new Set(
    register.all("post", (post) => post.unitId === unitId && still(post)).map((post) => post.personId),
  );
  if (people.size > 0) {
    return `${countInWords(people.size, "person is", "people are")} in this unit on that day or later. Move them first.`;
  }
  const [below] = register.all("unitVersion", (version) => version.parentId === unitId && still(version));
  if (below) return `${below.name} is below this unit on that day or later. Move it first.`;
  for (const table of ["cover", "spendOwner", "openSeat"] as const) endOfUnit(register, { table, unitId, from });
  for (const version of versions) register.end("unitVersion", version, from);
  return null;
};

type OfUnit = { table: "cover" | "spendOwner" | "openSeat"; unitId: string; from: Date };

/** What a unit has goes with it. */
function endOfUnit(register: PlannedRegister, { table, unitId, from }: OfUnit): void {
  for (const row of register.all(table, (each) => each.unitId === unitId && isStill(from)(each))) {
    register.end(table, row, from);
  }
}

/** As `mergeUnitWithin` of lib/data does it. */
export const mergeUnit: Try<"MERGE_UNIT"> = (register, { unitId, intoId }, { from }) => {
  const still = isStill(from);
  const versions = versionsOf(register, unitId).filter(still);
  const name = versions.find((version) => holdsAt(version, from))?.name;
  if (name === undefined) return "This unit does not exist on that day.";
  if (unitId === intoId) return "A unit is not merged into itself.";
  const refusal = unfit(register, intoId, { from, until: null });
  if (refusal) return refusal;
  const others = register.all("unitVersion", () => true);
  const isBelow = loopThroughUnit(others, { unitId, parentId: intoId, from, until: null });
  if (isBelow) return `${isBelow} is below ${name}. Move it first.`;
  const posts = register.all("post", (post) => post.unitId === unitId && still(post));
  if (new Set(posts.map(({ personId }) => personId)).size > manyPeople)
    return `More than ${countInWords(manyPeople, "person", "people")} are in ${name}: move them by an import.`;

  for (const post of posts) splitAt(register, { table: "post", row: post, patch: { unitId: intoId }, from });
  for (const child of register.all("unitVersion", (version) => version.parentId === unitId && still(version))) {
    splitAt(register, { table: "unitVersion", row: child, patch: { parentId: intoId }, from });
  }
  for (const cover of register.all("cover", (row) => row.unitId === unitId && still(row))) {
    register.end("cover", cover, from);
    const moved = { ...cover, id: register.newId(), unitId: intoId, from: laterBeginning(cover.from, from) };
    const isCovered = register
      .ofPerson("cover", cover.personId)
      .some((each) => each.unitId === intoId && each.persona === cover.persona && overlaps(each, moved));
    if (!isCovered) register.put("cover", moved);
  }
  for (const openSeat of register.all("openSeat", (row) => row.unitId === unitId && still(row))) {
    splitAt(register, { table: "openSeat", row: openSeat, patch: { unitId: intoId }, from });
  }
  endOfUnit(register, { table: "spendOwner", unitId, from });
  for (const version of versions) register.end("unitVersion", version, from);
  return null;
};

type Split<T extends "post" | "unitVersion" | "openSeat"> = {
  table: T;
  row: PlanRows[T];
  patch: Partial<PlanRows[T]>;
  from: Date;
};

/** The row is another from an instant on; one that begins then or later is so from its beginning. */
function splitAt<T extends "post" | "unitVersion" | "openSeat">(
  register: PlannedRegister,
  { table, row, patch, from }: Split<T>,
) {
  if (row.from >= from) return register.put(table, { ...row, ...patch });
  register.end(table, row, from);
  register.put(table, { ...row, ...patch, id: register.newId(), from });
}
