import { db } from "@/lib/data/db";
import type { Interval } from "@/lib/domain/interval";
import type { FinanceFunction, Persona } from "@/lib/domain/persona";
import type { ProviderSide } from "@/lib/domain/provider";
import type { SeatKind } from "@/lib/domain/seat";

/** When everything made here began, unless told otherwise. */
export const longAgo = new Date("2020-01-01T00:00:00Z");

type When = Partial<Interval>;
const always = { from: longAgo, until: null };
let made = 0;

/** An employed person with one post. Returns the id. */
export async function person({
  name = "Anna Example",
  email = null,
  externalId = null,
  ...post
}: { name?: string; email?: string | null; externalId?: string | null } & Parameters<
  typeof posted
>[1] = {}): Promise<string> {
  const { id } = await db().person.create({ data: { name, email, externalId } });
  await posted(id, post);
  return id;
}

/** A further post, in no unit and under nobody unless told otherwise. */
export async function posted(
  personId: string,
  post: When & { unitId?: string; managerId?: string; title?: string; location?: string } = {},
): Promise<void> {
  await db().post.create({ data: { personId, title: "Engineer", ...always, ...post } });
}

export async function assignment({
  persona = "ENGINEERING",
  functions = [],
  ...row
}: {
  personId: string;
  persona?: Persona;
  functions?: FinanceFunction[];
  share?: number;
  confirmedAt?: Date;
} & When): Promise<string> {
  return (await db().assignment.create({ data: { persona, functions, ...always, ...row } })).id;
}

export async function outOfScope(row: { personId: string } & When): Promise<string> {
  return (await db().outOfScope.create({ data: { ...always, ...row } })).id;
}

export async function seat(row: { personId: string; kind?: SeatKind } & When): Promise<string> {
  return (await db().seat.create({ data: { kind: "CORE", ...always, ...row } })).id;
}

export async function cover(
  row: { personId: string; unitId: string; persona?: Persona; isDeputy?: boolean } & When,
): Promise<string> {
  return (await db().cover.create({ data: { persona: "ENGINEERING", ...always, ...row } })).id;
}

export async function leave(row: { personId: string } & When): Promise<string> {
  return (await db().leave.create({ data: { ...always, ...row } })).id;
}

export async function unit({
  name = "Retail",
  parentId = null,
  ...when
}: { name?: string; parentId?: string | null } & When = {}) {
  made += 1;
  const { id } = await db().unit.create({ data: { code: `U${made}` } });
  await db().unitVersion.create({ data: { unitId: id, name, parentId, ...always, ...when } });
  return id;
}

export async function provider(name = "AWS"): Promise<string> {
  return (await db().provider.create({ data: { name, from: longAgo } })).id;
}

export async function providerCover(
  row: { personId: string; providerId: string; side?: ProviderSide } & When,
): Promise<string> {
  return (await db().providerCover.create({ data: { side: "FINANCE", ...always, ...row } })).id;
}

export async function organisation(timeZone = "UTC"): Promise<void> {
  await db().organisation.create({ data: { name: "Example", timeZone } });
}

/** All facts as they are stored, to compare before and after. */
export async function factRows(): Promise<Record<string, unknown[]>> {
  const by = { orderBy: { id: "asc" } } as const;
  const [people, posts, leaves, assignments, outOfScopes, covers, seats, providerCovers] = await Promise.all([
    db().person.findMany(by),
    db().post.findMany(by),
    db().leave.findMany(by),
    db().assignment.findMany(by),
    db().outOfScope.findMany(by),
    db().cover.findMany(by),
    db().seat.findMany(by),
    db().providerCover.findMany(by),
  ]);
  return { people, posts, leaves, assignments, outOfScopes, covers, seats, providerCovers };
}
