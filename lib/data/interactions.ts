import "server-only";
import { v7 } from "uuid";
import type { Granted } from "@/lib/domain/access";
import { beginningOf, type Day } from "@/lib/domain/day";
import { interactionWording, type Wording, wayProblem } from "@/lib/domain/interaction";
import { isOverBy } from "@/lib/domain/interval";
import { done, type Refusal, refused } from "@/lib/domain/outcome";
import { atTheEnd, type Direction, moved } from "@/lib/domain/position";
import { type DiagramNode, interactionName } from "@/lib/domain/structure";
import { inForceAt } from "./as-of";
import { type Changed, change } from "./change";
import type { Tx } from "./db";
import { inserted, type Rows, updated } from "./row-change";
import { ended } from "./timeline";

type Writer = Granted<"diagram:write">;
type Way = { source: DiagramNode; target: DiagramNode };

/** A further arrow of the diagram, from a day on. */
export function addInteraction(
  actor: Writer,
  { source, target, from: day, ...typed }: Way & Wording & { from?: Day | undefined },
): Promise<Changed<null>> {
  return change(actor, async ({ tx, at, timeZone, record }) => {
    const wording = interactionWording(typed);
    if (!wording.ok) return wording;
    const problem = wayProblem({ source, target });
    if (problem) return { ok: false, problems: [problem] };
    const from = day ? beginningOf(day, at, timeZone) : at;
    const twin = await refuseTwin(tx, { id: "", source, target, label: wording.value.label, at: from });
    if (twin) return twin;
    const position = atTheEnd(await tx.interaction.findMany());
    const row = { id: v7(), source, target, ...wording.value, position, from, until: null };
    await record({ ...about(row), event: "interaction.added", changes: [inserted("interaction", row)] });
    return done(null);
  });
}

/** Other words for an arrow, from now on: past days keep theirs. */
export function rewordInteraction(
  actor: Writer,
  { interactionId, ...typed }: Wording & { interactionId: string },
): Promise<Changed<null>> {
  return change(actor, async ({ tx, at, record }) => {
    const wording = interactionWording(typed);
    if (!wording.ok) return wording;
    const row = await tx.interaction.findFirst({ where: { id: interactionId, ...inForceAt(at) } });
    if (!row) return refused("This interaction is not in the diagram any more. Load the page again.");
    const { label, meaning, rhythm } = wording.value;
    if (row.label === label && row.meaning === meaning && row.rhythm === rhythm) return done(null);
    const twin = await refuseTwin(tx, { ...row, label, at });
    if (twin) return twin;
    const next = { ...row, id: v7(), label, meaning, rhythm, from: at };
    const changes = [...ended("interaction", row, at), inserted("interaction", next)];
    await record({ ...about(row), event: "interaction.reworded", changes });
    return done(null);
  });
}

/** Changes places with the neighbour above or below in the list. */
export function moveInteraction(
  actor: Writer,
  { interactionId, direction }: { interactionId: string; direction: Direction },
): Promise<Changed<null>> {
  return change(actor, async ({ tx, at, record }) => {
    const rows = await tx.interaction.findMany({ where: inForceAt(at), orderBy: [{ position: "asc" }, { id: "asc" }] });
    const row = rows.find(({ id }) => id === interactionId);
    if (!row) return refused("This interaction is not in the diagram any more. Load the page again.");
    const changes = moved(rows, interactionId, direction).flatMap((each, position) => {
      return updated("interaction", each, { position });
    });
    await record({ ...about(row), event: "interaction.moved", changes });
    return done(null);
  });
}

/** Not in the diagram from a day on; past days keep it. */
export function endInteraction(
  actor: Writer,
  { interactionId, from }: { interactionId: string; from?: Day | undefined },
): Promise<Changed<null>> {
  return change(actor, async ({ tx, at, timeZone, record }) => {
    const until = from ? beginningOf(from, at, timeZone) : at;
    const row = await tx.interaction.findUnique({ where: { id: interactionId } });
    if (!row || isOverBy(row, until)) return refused("This has ended already.", "from");
    await record({ ...about(row), event: "interaction.ended", changes: ended("interaction", row, until) });
    return done(null);
  });
}

/** In the diagram again from now on, in its old place and with its last words. */
export function showInteraction(actor: Writer, { interactionId }: { interactionId: string }): Promise<Changed<null>> {
  return change(actor, async ({ tx, at, record }) => {
    const row = await tx.interaction.findUnique({ where: { id: interactionId } });
    if (!row) return refused("This interaction is not in the register any more. Load the page again.");
    if (row.until === null || row.until > at) return refused("The diagram shows this interaction already.");
    const twin = await refuseTwin(tx, { ...row, at });
    if (twin) return twin;
    const next = { ...row, id: v7(), from: at, until: null };
    await record({ ...about(next), event: "interaction.shown", changes: [inserted("interaction", next)] });
    return done(null);
  });
}

function about(row: Rows["interaction"]) {
  return { subject: "interaction" as const, subjectId: row.id, title: interactionName(row) };
}

type Twin = Way & { id: string; label: string; at: Date };

/** Two arrows of one way need different labels. */
async function refuseTwin(tx: Tx, { id, source, target, label, at }: Twin): Promise<Refusal | null> {
  const twins = await tx.interaction.findMany({ where: { source, target, label, ...inForceAt(at) } });
  return twins.some((twin) => twin.id !== id)
    ? refused("The diagram has this interaction already. Give one of the two another label.", "label")
    : null;
}
