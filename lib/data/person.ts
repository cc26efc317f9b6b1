import "server-only";
import { type Granted, may } from "@/lib/domain/access";
import { type Employed, employmentAt } from "@/lib/domain/employment";
import { holdsAt, type Interval } from "@/lib/domain/interval";
import { typedFields } from "@/lib/domain/typed-fields";
import { inForceAt } from "./as-of";
import { db } from "./db";

export type PersonProfile = NonNullable<Awaited<ReturnType<typeof getPerson>>>;

/**
 * Everything dated about one person, latest first. Who may not read leave sees none of it, and only what is in force at
 * the instant: what somebody was once, or will be, is the business of those who decide it. Null for an unknown person.
 */
export async function getPerson(actor: Granted<"people:read">, personId: string, at: Date) {
  const seesAll = may(actor.role, "leave:read");
  const dated = { where: seesAll ? {} : inForceAt(at), orderBy: { from: "desc" } } as const;
  const named = { select: { id: true, name: true } } as const;
  const unitAt = { select: { id: true, versions: { orderBy: { from: "asc" } } } } as const;
  const person = await db().person.findUnique({
    where: { id: personId },
    include: {
      import: { select: { fileName: true, appliedAt: true } },
      posts: { orderBy: { from: "desc" }, include: { manager: named, unit: unitAt } },
      assignments: { ...dated, include: { confirmer: { select: { name: true } } } },
      outOfScopes: dated,
      covers: { ...dated, include: { unit: unitAt } },
      seats: dated,
      spendOwners: { ...dated, include: { unit: unitAt } },
      providerCovers: { ...dated, include: { provider: { select: { name: true } } } },
      leaves: seesAll ? dated : { where: { id: { in: [] } } },
    },
  });
  if (!person) return null;

  const { typed, importId: _, posts, covers, spendOwners, providerCovers, assignments, ...facts } = person;
  const employment = employmentAt(posts, at);
  const namedPosts = posts.map(({ unit, ...post }) => ({ ...post, unit: unit && unitNamed(unit, post, at) }));
  return {
    ...facts,
    typed: typedFields(typed),
    employment,
    post: speakingPost(namedPosts, employment, at),
    posts: seesAll ? namedPosts : namedPosts.filter((post) => holdsAt(post, at)),
    assignments: assignments.map(({ confirmer, ...row }) => ({ ...row, confirmedBy: confirmer?.name ?? null })),
    covers: covers.map(({ unit, ...cover }) => ({ ...cover, unit: unitNamed(unit, cover, at) })),
    spendOwners: spendOwners.map(({ unit, ...row }) => ({ ...row, unit: unitNamed(unit, row, at) })),
    providerCovers: providerCovers.map(({ provider, ...row }) => ({ ...row, providerName: provider.name })),
    leaves: seesAll ? person.leaves : null,
  };
}

/** The post in force, else the first of the employment to come, else the last one. */
function speakingPost<T extends Interval>(posts: readonly T[], employment: Employed | null, at: Date): T | null {
  const begins = (post: T) => post.from.getTime() === employment?.period.from.getTime();
  const next = employment?.state === "NOT_YET" ? posts.find(begins) : posts[0];
  return posts.find((post) => holdsAt(post, at)) ?? next ?? null;
}

/** A unit by the name it bears at the instant while a row holds, else by the one it bore as the row began. */
function unitNamed(
  { id, versions }: { id: string; versions: (Interval & { name: string })[] },
  row: Interval,
  at: Date,
): { id: string; name: string } {
  const moment = holdsAt(row, at) ? at : row.from;
  const version = versions.find((each) => holdsAt(each, moment)) ?? versions.at(-1);
  return { id, name: version?.name ?? "" };
}
