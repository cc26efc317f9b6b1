import { change } from "@/lib/data/change";
import { db } from "@/lib/data/db";
import { done, refused } from "@/lib/domain/outcome";
import { createCalendar } from "./demo/calendar";
import { runCampaign } from "./demo/campaign";
import { enter } from "./demo/entries";
import { load } from "./demo/load";
import { demoOrganisation } from "./demo/organisation";
import { planDemo } from "./demo/plan";
import { enterPlans } from "./demo/plans";
import { type DemoUser, newUsers, type SignIn } from "./demo/sign-ins";

export type DemoSignIns = Record<DemoUser, SignIn>;

/**
 * Loads the demo organisation, whose people are all invented, and returns the passwords that were made for this
 * installation. Null, and nothing written, where there is an organisation already.
 */
export default async function seedDemo(): Promise<DemoSignIns | null> {
  if ((await db().organisation.count()) > 0) return null;
  const users = await newUsers();
  const { id, name, timeZone } = demoOrganisation;
  const plan = planDemo(createCalendar(new Date(), timeZone), Object.values(users));

  const loaded = await change(
    { system: "Demo" },
    async ({ tx, record }) => {
      if ((await tx.organisation.count()) > 0) return refused("Muster is set up already.");
      await load(tx, plan, Object.values(users));
      await record({ event: "organisation.founded", subject: "organisation", subjectId: String(id), title: name });
      return done(null);
    },
    { timeoutMs: 60_000 },
  );
  if (!loaded.ok) return null;
  await enter(plan);
  await runCampaign(plan);
  await enterPlans(plan);

  const signIn = (key: DemoUser): SignIn => {
    const email = plan.actors.find(({ userId }) => userId === users[key].id)?.email ?? "";
    return { email, password: users[key].password };
  };
  return { admin: signIn("admin"), lead: signIn("lead"), staff: signIn("staff") };
}
