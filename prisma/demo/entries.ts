import { assignPersona, assignPersonas, endAssignment } from "@/lib/data/assignments";
import { addCover } from "@/lib/data/covers";
import { openSeat } from "@/lib/data/open-seats";
import { addProviderCover } from "@/lib/data/provider-covers";
import { fillSeat } from "@/lib/data/seats";
import { nameSpendOwner } from "@/lib/data/spend-owners";
import { stageSpend } from "@/lib/data/spend-stage";
import { undoChange } from "@/lib/data/undo";
import { type AccessRole, type Actor, grant } from "@/lib/domain/access";
import { enterCapabilities } from "./capability-entries";
import { known } from "./ccoe-rows";
import { certain } from "./certain";
import { costs } from "./costs";
import { enterGaps } from "./gap-entries";
import { demoOrganisation } from "./organisation";
import type { Plan } from "./plan";
import { enterReports } from "./report-entries";

/** What the admin and the lead did after the register was loaded, so that the audit trail has something to tell. */
export async function enter({ actors, people, units, ccoe }: Plan): Promise<void> {
  const admin = actorOf(actors, "ADMIN");
  const lead = actorOf(actors, "LEAD");
  const person = (key: string) => known(people.ids, key);
  const assigner = grant(admin, "persona:assign");
  const seater = grant(lead, "seat:assign");
  const coverer = grant(lead, "cover:assign");
  const statement = { persona: "ENGINEERING" as const, functions: [], share: 100 };
  const providers = new Map(ccoe.providers.map(({ id, name }) => [name, id]));
  const champion = { kind: "CHAMPION", share: 20 } as const;

  certain(await assignPersona(assigner, { personId: person("joinerPlatform"), ...statement }));
  certain(
    await assignPersonas(assigner, {
      personIds: [person("joinerPlatformLater"), person("joinerSre")],
      ...statement,
      share: 50,
    }),
  );
  certain(await fillSeat(seater, { personId: person("sreHead"), ...champion }));
  const inPassing = { personId: person("sreHead"), unitId: known(units.ids, "DAT"), persona: "ENGINEERING" } as const;
  const mistaken = certain(await addCover(coverer, { ...inPassing, isDeputy: false }));
  certain(await undoChange(lead, mistaken));
  certain(await addCover(coverer, { ...inPassing, isDeputy: true }));
  certain(
    await nameSpendOwner(coverer, { personId: person("sreHead"), unitId: known(units.ids, "DAT"), side: "TECHNICAL" }),
  );
  certain(await openSeat(seater, { title: "FinOps Analyst", seat: "CORE", persona: null, unitId: null, share: 100 }));
  const azure = {
    personId: person("platformChampion"),
    providerId: known(providers, "Azure"),
    side: "ENGINEERING",
  } as const;
  certain(await addProviderCover(coverer, azure));
  const ended = certain(await endAssignment(assigner, { personId: person("joinerSre") }));
  certain(await undoChange(admin, ended));
  await stageSpend(grant(admin, "unit:write"), costs(units));
  await enterCapabilities(lead);
  await enterGaps({ admin, lead, nomineeId: person("sreHead") });
  await enterReports(lead, demoOrganisation.timeZone);
}

export function actorOf(actors: readonly Actor[], role: AccessRole): Actor {
  const actor = actors.find((each) => each.role === role);
  if (!actor) throw new Error(`The demo has no ${role.toLowerCase()}.`);
  return actor;
}
