import "server-only";
import { v7 } from "uuid";
import type { Granted } from "@/lib/domain/access";
import { beginningOf, type Day } from "@/lib/domain/day";
import { isOverBy } from "@/lib/domain/interval";
import { done, type Outcome, refused } from "@/lib/domain/outcome";
import { type ProviderSide, providerSideNames } from "@/lib/domain/provider";
import { place } from "@/lib/domain/timeline";
import { inForceAt } from "./as-of";
import { type ChangeContext, type Changed, change } from "./change";
import { type AboutPerson, employedPerson } from "./employed";
import { ended, placed } from "./timeline";

export type AddProviderCoverInput = AboutPerson & { providerId: string; side: ProviderSide };

type Coverer = Granted<"cover:assign">;

/** The person answers for a provider, on the engineering or the finance side, from a day on. */
export function addProviderCover(actor: Coverer, input: AddProviderCoverInput): Promise<Changed<null>> {
  return change(actor, (context) => addProviderCoverWithin(context, actor, input));
}

/** `addProviderCover` as a part of a change. */
export async function addProviderCoverWithin(
  context: ChangeContext,
  actor: Coverer,
  { providerId, side, ...about }: AddProviderCoverInput,
): Promise<Outcome<null>> {
  const person = await employedPerson(context, actor, about);
  if (!person.ok) return person;
  const { tx, record } = context;
  const { name, from } = person.value;
  const { personId } = about;
  const provider = await tx.provider.findFirst({ where: { id: providerId, ...inForceAt(from) } });
  if (!provider) return refused("This provider is not in use on that day.", "providerId");

  const placement = place(await tx.providerCover.findMany({ where: { personId, providerId, side } }), from);
  const { ends, replaces, until } = placement;
  if (ends ?? replaces) return done(null);
  const title = `${name}: answers for ${provider.name} (${providerSideNames[side]} side)`;
  const changes = placed("providerCover", placement, { id: v7(), personId, providerId, side, from, until });
  await record({ event: "provider-cover.added", subject: "person", subjectId: personId, title, changes });
  return done(null);
}

/** The person answers for the provider no longer, from a day on. */
export function endProviderCover(
  actor: Coverer,
  input: { providerCoverId: string; from?: Day | undefined },
): Promise<Changed<null>> {
  return change(actor, (context) => endProviderCoverWithin(context, actor, input));
}

/** `endProviderCover` as a part of a change. */
export async function endProviderCoverWithin(
  { tx, at, timeZone, record }: ChangeContext,
  _actor: Coverer,
  { providerCoverId, from }: { providerCoverId: string; from?: Day | undefined },
): Promise<Outcome<null>> {
  const until = from ? beginningOf(from, at, timeZone) : at;
  const found = await tx.providerCover.findUnique({
    where: { id: providerCoverId },
    include: { person: { select: { name: true } }, provider: { select: { name: true } } },
  });
  if (!found || isOverBy(found, until)) return refused("This has ended already.", "from");
  const { person, provider, ...row } = found;
  const title = `${person.name}: no longer answers for ${provider.name}`;
  const changes = ended("providerCover", row, until);
  await record({ event: "provider-cover.ended", subject: "person", subjectId: row.personId, title, changes });
  return done(null);
}
