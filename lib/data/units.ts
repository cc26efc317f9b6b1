import "server-only";
import { v7 } from "uuid";
import type { Granted } from "@/lib/domain/access";
import { beginningOf, type Day } from "@/lib/domain/day";
import type { Interval } from "@/lib/domain/interval";
import { done, type Outcome, type Refusal, refused } from "@/lib/domain/outcome";
import { place } from "@/lib/domain/timeline";
import { problemsOf } from "@/lib/domain/typed-line";
import { loopThroughUnit, type UnitFacts, unitFacts } from "@/lib/domain/unit";
import { unitTags } from "@/lib/domain/unit-tags";
import { refuseIfChangedSince } from "./audit";
import { type ChangeContext, type Changed, change } from "./change";
import type { Tx } from "./db";
import { inserted, type RowChange, updated } from "./row-change";
import { placed } from "./timeline";

type UnitWriter = Granted<"unit:write">;

export type AddUnitInput = UnitFacts & {
  parentId: string | null;
  from?: Day | undefined;
  /** Left out where nothing is said of them: a new unit then has none, another keeps its own. */
  tags?: readonly string[] | undefined;
};

/** A new unit, from a day on. */
export function addUnit(actor: UnitWriter, input: AddUnitInput): Promise<Changed<{ unitId: string }>> {
  return change(actor, (context) => addUnitWithin(context, actor, input));
}

/** `addUnit` as a part of a change. */
export async function addUnitWithin(
  { tx, at, timeZone, record }: ChangeContext,
  _actor: UnitWriter,
  { unitId = v7(), ...input }: AddUnitInput & { unitId?: string },
): Promise<Outcome<{ unitId: string }>> {
  const facts = unitFacts(input);
  const tags = unitTags(input.tags ?? []);
  if (!facts.ok || !tags.ok) return { ok: false, problems: problemsOf(facts, tags) };
  const { code, name } = facts.value;
  const { parentId } = input;
  const from = input.from ? beginningOf(input.from, at, timeZone) : at;
  const taken = await refuseIfTaken(tx, "", code);
  if (taken) return taken;
  const homeless = await refuseUnknownParent(tx, parentId, { from, until: null });
  if (homeless) return homeless;

  await record({
    event: "unit.added",
    subject: "unit",
    subjectId: unitId,
    title: name,
    changes: [
      inserted("unit", { id: unitId, code }),
      inserted("unitVersion", { id: v7(), unitId, name, parentId, tags: tags.value, from, until: null }),
    ],
  });
  return done({ unitId });
}

export type EditUnitInput = AddUnitInput & { unitId: string; seen?: string | undefined };

/**
 * Another name, place in the tree or tags from a day on, with what it was before kept; a corrected code holds for all days.
 * Holds until the next change that is already planned.
 */
export function editUnit(actor: UnitWriter, input: EditUnitInput): Promise<Changed<null>> {
  return change(actor, (context) => editUnitWithin(context, actor, input));
}

/** `editUnit` as a part of a change. */
export async function editUnitWithin(
  { tx, at, timeZone, record }: ChangeContext,
  actor: UnitWriter,
  { unitId, seen, ...input }: EditUnitInput,
): Promise<Outcome<null>> {
  const facts = unitFacts(input);
  const typedTags = unitTags(input.tags ?? []);
  if (!facts.ok || !typedTags.ok) return { ok: false, problems: problemsOf(facts, typedTags) };
  const meanwhile = await refuseIfChangedSince(tx, { subjectId: unitId, seen, actor });
  if (meanwhile) return meanwhile;
  const unit = await tx.unit.findUnique({ where: { id: unitId }, include: { versions: true } });
  if (!unit) return refused("This unit is not in the register any more.");
  const { code, name } = facts.value;
  const { parentId } = input;
  const from = input.from ? beginningOf(input.from, at, timeZone) : at;
  const placement = place(unit.versions, from);
  const current = placement.ends ?? placement.replaces;
  if (!current) return refused("This unit does not exist on that day.", "from");
  const taken = await refuseIfTaken(tx, unitId, code);
  if (taken) return taken;

  const isMoved = current.parentId !== parentId;
  const tags = input.tags ? typedTags.value : current.tags;
  const isTagged = tags.join() !== current.tags.join();
  const what = [
    ...(unit.code === code ? [] : [`code is now ${code}`]),
    ...(current.name === name ? [] : [`is now called ${name}`]),
    ...(isMoved ? [parentId === null ? "is now at the top" : `is now below ${await nameAt(tx, parentId, from)}`] : []),
    ...(isTagged ? [tags.length === 0 ? "has no tags any more" : `has the tags ${tags.join(", ")}`] : []),
  ];
  const { until } = current;
  if (isMoved) {
    const misplaced = await refusePlace(tx, { unitId, parentId, from, until });
    if (misplaced) return misplaced;
  }
  const changes: RowChange[] = updated("unit", { id: unitId, code: unit.code }, { code });
  if (isMoved || isTagged || current.name !== name) {
    changes.push(...placed("unitVersion", placement, { id: v7(), unitId, name, parentId, tags, from, until }));
  }
  const event = isMoved ? "unit.moved" : "unit.edited";
  const title = `${current.name}: ${what.join(", ")}`;
  await record({ event, subject: "unit", subjectId: unitId, title, changes });
  return done(null);
}

/** Codes name one unit each, open or closed. The database says so too; this says it in words. */
async function refuseIfTaken(tx: Tx, unitId: string, code: string): Promise<Refusal | null> {
  const other = await tx.unit.findUnique({
    where: { code },
    include: { versions: { orderBy: { from: "desc" }, take: 1 } },
  });
  if (!other || other.id === unitId) return null;
  return refused(`${other.versions[0]?.name ?? "Another unit"} has this code.`, "code");
}

type Place = Interval & { unitId: string; parentId: string | null };

async function refusePlace(tx: Tx, { unitId, parentId, ...interval }: Place): Promise<Refusal | null> {
  if (parentId === null) return null;
  if (parentId === unitId) return refused("A unit is not below itself.", "parentId");
  const unknown = await refuseUnknownParent(tx, parentId, interval);
  if (unknown) return unknown;
  const loop = loopThroughUnit(await tx.unitVersion.findMany(), { unitId, parentId, ...interval });
  return loop === null ? null : refused(`${loop} is below this unit. Choose another one.`, "parentId");
}

/** The unit above must be there for as long as the one below it. */
export async function refuseUnknownParent(
  tx: Tx,
  parentId: string | null,
  { from, until }: Interval,
): Promise<Refusal | null> {
  if (parentId === null) return null;
  const parent = await tx.unitVersion.findMany({ where: { unitId: parentId }, orderBy: { from: "asc" } });
  const [first, last] = [parent[0], parent.at(-1)];
  if (!first || !last || first.from > from) return refused("This unit does not exist yet on that day.", "parentId");
  const isClosed = last.until !== null && (until === null || last.until < until);
  return isClosed ? refused(`${last.name} is closed, or will be. Choose another one.`, "parentId") : null;
}

async function nameAt(tx: Tx, unitId: string, at: Date): Promise<string> {
  const versions = await tx.unitVersion.findMany({ where: { unitId, from: { lte: at } }, orderBy: { from: "desc" } });
  return versions[0]?.name ?? "another unit";
}
