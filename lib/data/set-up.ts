import "server-only";
import { v7 } from "uuid";
import { done, type Outcome, refused } from "@/lib/domain/outcome";
import { defaultPolicy } from "@/lib/domain/policy";
import { beginningOfTime, startingInteractions, startingProviders } from "@/lib/domain/starting-point";
import { type ChangeContext, type Changed, change } from "./change";
import { db } from "./db";
import { makeLink, redeemLink } from "./one-time-links";
import { inserted, type RowChange } from "./row-change";

export type OrganisationInput = {
  name: string;
  /** IANA name. */
  timeZone: string;
  /** ISO 4217 code. */
  currency: string;
};

export type SetUpInput = {
  organisation: OrganisationInput;
  admin: { name: string; email: string; passwordHash: string };
};

export async function isSetUp(): Promise<boolean> {
  return (await db().organisation.count()) > 0;
}

/** The token of a new set-up link, older ones ending with it; null when there is an organisation already. */
export async function createSetupLink(): Promise<string | null> {
  const outcome = await change({ system: "Set-up" }, async ({ tx }) => {
    if ((await tx.organisation.count()) > 0) return refused("Muster is set up already.");
    return done(await makeLink(tx, "SETUP", null));
  });
  return outcome.ok ? outcome.value : null;
}

/** Makes the organisation and its first admin, who is then the holder of the link. Happens once. */
export function setUp(token: string, { organisation, admin }: SetUpInput): Promise<Changed<null>> {
  return change({ system: "Set-up" }, async (context) => {
    const { tx, record } = context;
    if (!(await redeemLink(tx, token, "SETUP")))
      return refused("This link has been used, or is too old. Restart Muster for a new one.");
    const founded = await foundOrganisation(context, organisation);
    if (!founded.ok) return founded;
    const { passwordHash, ...facts } = admin;
    const user = {
      id: v7(),
      ...facts,
      role: "ADMIN" as const,
      isActive: true,
      wantsDigest: true,
      wantsAlerts: true,
      personId: null,
    };
    await record({
      event: "user.created",
      subject: "user",
      subjectId: user.id,
      title: user.name,
      changes: [inserted("user", user)],
    });
    await tx.user.update({ where: { id: user.id }, data: { passwordHash } });
    return done(null);
  });
}

/** Makes the one organisation, with the providers and arrows that everybody begins with. */
export async function foundOrganisation(
  { tx, record }: ChangeContext,
  { name, timeZone, currency }: OrganisationInput,
): Promise<Outcome<null>> {
  if ((await tx.organisation.count()) > 0) return refused("Muster is set up already.");
  const facts = {
    id: 1,
    name,
    ccoeName: "Cloud Cost Center of Excellence",
    currency,
    timeZone,
    isDemo: false,
  };
  const organisation = inserted("organisation", facts);
  const changes = [organisation, ...startingRows()];
  await record({ event: "organisation.founded", subject: "organisation", subjectId: "1", title: name, changes });
  return done(null);
}

function startingRows(): RowChange[] {
  const held = { from: beginningOfTime, until: null };
  const providers = startingProviders.map((name, position) =>
    inserted("provider", { id: v7(), name, position, ...held }),
  );
  const interactions = startingInteractions.map((each, position) =>
    inserted("interaction", { id: v7(), ...each, rhythm: null, position, ...held }),
  );
  const policy = inserted("policyVersion", {
    ...{ id: v7(), policy: defaultPolicy, note: "", authorId: null, authorName: "Muster", ...held },
  });
  return [policy, ...providers, ...interactions];
}
