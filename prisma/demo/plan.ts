import type { AccessRole, Actor } from "@/lib/domain/access";
import type { Calendar } from "./calendar";
import { type CcoeRows, ccoeRows, known } from "./ccoe-rows";
import { makeCrowd } from "./crowd";
import { keyPeople } from "./key-people";
import { type PeopleRows, peopleRows } from "./people-rows";
import { policyRows } from "./policy-rows";
import { createRandom } from "./random";
import { type UnitRows, unitRows } from "./unit-rows";

// Any number; another one gives another crowd.
const seedNumber = 20_250_701;

export type PlannedUser = { id: string; key: string; role: AccessRole };

export type Plan = {
  units: UnitRows;
  people: PeopleRows;
  ccoe: CcoeRows;
  policies: ReturnType<typeof policyRows>;
  /** Each user with the facts of their person. */
  actors: Actor[];
};

/** All rows of the demo. The same for the same day and users. */
export function planDemo(calendar: Calendar, users: readonly PlannedUser[]): Plan {
  const random = createRandom(seedNumber);
  const units = unitRows(random, calendar);
  const careers = [...keyPeople, ...makeCrowd(random, new Set(keyPeople.map(({ name }) => name)))];
  const confirmedBy = users[0]?.id ?? null;
  const people = peopleRows(careers, { random, calendar, unitIds: units.ids, confirmedBy });
  const ccoe = ccoeRows(random, calendar, { people: people.ids, units: units.ids });
  const actors = users.map((user) => actorOf(user, people));
  const lead = actors.find(({ role }) => role === "LEAD");
  return { units, people, ccoe, policies: lead ? policyRows(calendar, lead) : [], actors };
}

function actorOf({ id: userId, key, role }: PlannedUser, { people, ids }: PeopleRows): Actor {
  const personId = known(ids, key);
  const person = people.find((each) => each.id === personId);
  return { userId, role, personId, name: person?.name ?? key, email: person?.email ?? "" };
}
