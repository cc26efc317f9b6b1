import "server-only";
import { v7 } from "uuid";
import type { Granted } from "@/lib/domain/access";
import { beginningOf, type Day } from "@/lib/domain/day";
import { isOverBy } from "@/lib/domain/interval";
import { done, type Outcome, type Refusal, refused } from "@/lib/domain/outcome";
import { atTheEnd, type Direction, moved } from "@/lib/domain/position";
import { typedLine } from "@/lib/domain/typed-line";
import { inForceAt } from "./as-of";
import { type Changed, change } from "./change";
import type { Tx } from "./db";
import { inserted, updated } from "./row-change";
import { ended } from "./timeline";

type Writer = Granted<"diagram:write">;

/** A further cloud provider, from a day on; the last in the diagram. */
export function addProvider(
  actor: Writer,
  input: { name: string; from?: Day | undefined },
): Promise<Changed<{ providerId: string }>> {
  return change(actor, async ({ tx, at, timeZone, record }) => {
    const name = providerName(input.name);
    if (!name.ok) return name;
    const from = input.from ? beginningOf(input.from, at, timeZone) : at;
    const taken = await refuseIfTaken(tx, { id: "", name: name.value, at: from });
    if (taken) return taken;
    const row = { id: v7(), name: name.value, position: atTheEnd(await tx.provider.findMany()), from, until: null };
    await record({
      event: "provider.added",
      subject: "provider",
      subjectId: row.id,
      title: row.name,
      changes: [inserted("provider", row)],
    });
    return done({ providerId: row.id });
  });
}

/** Another spelling of the same provider, for all days. */
export function renameProvider(
  actor: Writer,
  { providerId, name: typed }: { providerId: string; name: string },
): Promise<Changed<null>> {
  return change(actor, async ({ tx, at, record }) => {
    const name = providerName(typed);
    if (!name.ok) return name;
    const row = await tx.provider.findUnique({ where: { id: providerId } });
    if (!row) return refused("This provider is not in the register any more.");
    const taken = await refuseIfTaken(tx, { id: providerId, name: name.value, at });
    if (taken) return taken;
    await record({
      event: "provider.renamed",
      subject: "provider",
      subjectId: providerId,
      title: `${row.name}: now called ${name.value}`,
      changes: updated("provider", row, { name: name.value }),
    });
    return done(null);
  });
}

/** Changes places with the neighbour above or below. At the end of the list nothing changes. */
export function moveProvider(
  actor: Writer,
  { providerId, direction }: { providerId: string; direction: Direction },
): Promise<Changed<null>> {
  return change(actor, async ({ tx, at, record }) => {
    const rows = await tx.provider.findMany({ where: inForceAt(at), orderBy: [{ position: "asc" }, { id: "asc" }] });
    const row = rows.find(({ id }) => id === providerId);
    if (!row) return refused("This provider is not in use any more.");
    await record({
      event: "provider.moved",
      subject: "provider",
      subjectId: providerId,
      title: `${row.name}: moved ${direction}`,
      changes: moved(rows, providerId, direction).flatMap((each, position) => updated("provider", each, { position })),
    });
    return done(null);
  });
}

/** In use no longer, from a day on; nobody answers for it from then on either. Past days keep it. */
export function endProvider(
  actor: Writer,
  { providerId, from }: { providerId: string; from?: Day | undefined },
): Promise<Changed<null>> {
  return change(actor, async ({ tx, at, timeZone, record }) => {
    const until = from ? beginningOf(from, at, timeZone) : at;
    const row = await tx.provider.findUnique({ where: { id: providerId } });
    if (!row || isOverBy(row, until)) return refused("This has ended already.", "from");
    if (row.from >= until) return refused("It was not in use before that day. Choose a later one.", "from");
    const holding = { providerId, OR: [{ until: null }, { until: { gt: until } }] };
    const covers = await tx.providerCover.findMany({ where: holding });
    await record({
      event: "provider.ended",
      subject: "provider",
      subjectId: providerId,
      title: `${row.name}: no longer in use`,
      changes: [...covers.flatMap((cover) => ended("providerCover", cover, until)), ...ended("provider", row, until)],
    });
    return done(null);
  });
}

function providerName(typed: string): Outcome<string> {
  return typedLine(typed, { field: "name", what: "The name", longest: 60 });
}

async function refuseIfTaken(
  tx: Tx,
  { id, name, at }: { id: string; name: string; at: Date },
): Promise<Refusal | null> {
  const others = await tx.provider.findMany({ where: inForceAt(at) });
  const other = others.find((each) => each.id !== id && each.name.toLowerCase() === name.toLowerCase());
  return other ? refused(`${other.name} is in the list already.`, "name") : null;
}
