import { addPlanStep, type NewPlanStep } from "@/lib/data/plan-steps";
import { commentOnPlan, makePlan, submitPlan } from "@/lib/data/plans";
import { type Granted, grant } from "@/lib/domain/access";
import { addDays, type Day, dayOf } from "@/lib/domain/day";
import { known } from "./ccoe-rows";
import { certain } from "./certain";
import { actorOf } from "./entries";
import { demoOrganisation } from "./organisation";
import type { Plan } from "./plan";

type Drawn = { name: string; purpose: string; day: Day | null; steps: readonly NewPlanStep[] };

/** A draft of the lead, and a plan that waits for an admin to decide. */
export async function enterPlans({ actors, people, units, ccoe }: Plan): Promise<void> {
  const lead = grant(actorOf(actors, "LEAD"), "plan:write");
  const person = (key: string) => ({ personId: known(people.ids, key) });
  const unit = (code: string) => ({ unitId: known(units.ids, code) });
  const today = dayOf(new Date(), demoOrganisation.timeZone);
  const providers = new Map(ccoe.providers.map(({ id, name }) => [name, id]));

  const stores = await drawn(lead, {
    name: "Stores join Retail",
    purpose: "One unit for what the shops spend, with one product owner for it.",
    day: addDays(today, 32),
    steps: [
      { kind: "MERGE_UNIT", ...unit("STO"), intoId: known(units.ids, "RET") },
      { kind: "ADD_COVER", ...person("sreHead"), ...unit("RET"), persona: "ENGINEERING", isDeputy: true },
      {
        kind: "ADD_PROVIDER_COVER",
        ...person("platformChampion"),
        providerId: known(providers, "AWS"),
        side: "ENGINEERING",
      },
    ],
  });
  certain(await submitPlan(lead, stores));
  certain(
    await commentOnPlan(lead, { ...stores, text: "The heads of both units agree. Is the first of the month right?" }),
  );

  await drawn(lead, {
    name: "Data below Corporate",
    purpose: "What if the data teams reported to Corporate instead of Technology?",
    day: null,
    steps: [
      { kind: "MOVE_UNIT", ...unit("DAT"), parentId: known(units.ids, "COR") },
      { kind: "FILL_SEAT", ...person("joinerSre"), seat: "CHAMPION", share: 20 },
      {
        kind: "OPEN_SEAT",
        title: "Product owner for data",
        seat: null,
        persona: "PRODUCT",
        ...unit("DAT"),
        share: 50,
      },
      { kind: "LEAVE", ...person("joinerPlatformLater") },
    ],
  });
}

async function drawn(lead: Granted<"plan:write">, { steps, ...statement }: Drawn) {
  const made = await makePlan(lead, statement);
  certain(made);
  const planId = made.ok ? made.value.planId : "";
  for (const [index, step] of steps.entries()) certain(await addPlanStep(lead, { planId, revision: index + 1, step }));
  return { planId, revision: steps.length + 1 };
}
