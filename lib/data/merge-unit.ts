import "server-only";
import { v7 } from "uuid";
import type { Granted } from "@/lib/domain/access";
import { type Interval, overlaps } from "@/lib/domain/interval";
import { done, type Outcome, refused } from "@/lib/domain/outcome";
import { manyPeople } from "@/lib/domain/person-result";
import { laterBeginning } from "@/lib/domain/timeline";
import { markTyped, typedFields } from "@/lib/domain/typed-fields";
import { loopThroughUnit } from "@/lib/domain/unit";
import { countInWords } from "@/lib/domain/wording";
import type { AuditEntry, ChangeContext } from "./change";
import type { Tx } from "./db";
import { inserted, type RowChange, type Rows, updated } from "./row-change";
import { ended } from "./timeline";
import { refuseUnknownParent } from "./units";

export type MergeUnitInput = { unitId: string; intoId: string; from: Date };

/**
 * As a part of a change: from an instant on, whoever and whatever is in a unit is in another one, and the unit is closed.
 * People keep their managers, covers their terms; who owns its spend owns it until then. What the unit spends is not
 * added to the other: the next month's figures say it.
 */
export async function mergeUnitWithin(
  { tx, at, record }: ChangeContext,
  actor: Granted<"unit:write">,
  { unitId, intoId, from }: MergeUnitInput,
): Promise<Outcome<null>> {
  const still = { OR: [{ until: null }, { until: { gt: from } }] };
  const versions = await tx.unitVersion.findMany({ where: { unitId, ...still }, orderBy: { from: "asc" } });
  const name = versions.find((version) => version.from <= from)?.name;
  if (name === undefined) return refused("This unit does not exist on that day.");
  if (unitId === intoId) return refused("A unit is not merged into itself.");
  const unknown = await refuseUnknownParent(tx, intoId, { from, until: null });
  if (unknown) return unknown;
  const isBelow = loopThroughUnit(await tx.unitVersion.findMany(), { unitId, parentId: intoId, from, until: null });
  if (isBelow) return refused(`${isBelow} is below ${name}. Move it first.`);
  const posts = await tx.post.findMany({ where: { unitId, ...still }, include: { person: true } });
  const people = [...new Map(posts.map(({ person }) => [person.id, person])).values()];
  if (people.length > manyPeople)
    return refused(`More than ${countInWords(manyPeople, "person", "people")} are in ${name}: move them by an import.`);

  const into = await tx.unitVersion.findFirst({ where: { unitId: intoId }, orderBy: { from: "desc" } });
  const moves = people.map((person): AuditEntry => {
    const own = posts.filter(({ personId }) => personId === person.id).map(({ person: _, ...post }) => post);
    const typed = markTyped(typedFields(person.typed), ["unitId"], at, actor.name);
    return {
      event: "person.moved",
      subject: "person",
      subjectId: person.id,
      title: `${person.name}: unit changed`,
      changes: [
        ...own.flatMap((post) => splitAt("post", post, { patch: { unitId: intoId }, from })),
        ...updated("person", person, { typed }),
      ],
    };
  });
  const openSeats = await tx.openSeat.findMany({ where: { unitId, ...still } });
  const owners = await tx.spendOwner.findMany({ where: { unitId, ...still } });
  const children = await tx.unitVersion.findMany({ where: { parentId: unitId, ...still } });
  await record(...moves, {
    event: "unit.merged",
    subject: "unit",
    subjectId: unitId,
    title: `${name}: merged into ${into?.name ?? "another unit"}`,
    changes: [
      ...children.flatMap((child) => splitAt("unitVersion", child, { patch: { parentId: intoId }, from })),
      ...(await coversMoved(tx, { unitId, intoId, from })),
      ...openSeats.flatMap((openSeat) => splitAt("openSeat", openSeat, { patch: { unitId: intoId }, from })),
      ...owners.flatMap((owner) => ended("spendOwner", owner, from)),
      ...versions.flatMap((version) => ended("unitVersion", version, from)),
    ],
  });
  return done(null);
}

/** The row is another from an instant on; one that begins then or later is so from its beginning. */
function splitAt<T extends "post" | "unitVersion" | "openSeat">(
  table: T,
  row: Rows[T],
  { patch, from }: { patch: Partial<Rows[T]>; from: Date },
): RowChange[] {
  if (row.from >= from) return updated(table, row, patch);
  return [...ended(table, row, from), inserted(table, { ...row, ...patch, id: v7(), from })];
}

/** The covers of the unit go on for the other, but for those of who covers that already. */
async function coversMoved(tx: Tx, { unitId, intoId, from }: MergeUnitInput): Promise<RowChange[]> {
  const still = { OR: [{ until: null }, { until: { gt: from } }] };
  const covers = await tx.cover.findMany({ where: { unitId, ...still }, orderBy: [{ from: "asc" }, { id: "asc" }] });
  const there = await tx.cover.findMany({ where: { unitId: intoId, ...still } });
  const isTaken = (cover: Rows["cover"], during: Interval) =>
    there.some((each) => each.personId === cover.personId && each.persona === cover.persona && overlaps(each, during));
  return covers.flatMap((cover) => {
    const during = { from: laterBeginning(cover.from, from), until: cover.until };
    const ends = ended("cover", cover, from);
    if (isTaken(cover, during)) return ends;
    return [...ends, inserted("cover", { ...cover, ...during, id: v7(), unitId: intoId })];
  });
}
