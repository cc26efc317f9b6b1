import type { Rows } from "@/lib/data/row-change";
import { normaliseEmail } from "@/lib/domain/email";
import type { Calendar } from "./calendar";
import type { Career } from "./career";
import { mailboxOf } from "./mailbox";
import type { Random } from "./random";
import { managerFinder } from "./reporting";

export const mailDomain = "fjordlantern.example";

const cities = [
  { location: "Oslo", timeZone: "Europe/Oslo" },
  { location: "Oslo", timeZone: "Europe/Oslo" },
  { location: "Hamburg", timeZone: "Europe/Berlin" },
  { location: "Kraków", timeZone: "Europe/Warsaw" },
  { location: "Lisbon", timeZone: "Europe/Lisbon" },
  { location: "Nairobi", timeZone: "Africa/Nairobi" },
  { location: "Bengaluru", timeZone: "Asia/Kolkata" },
  { location: "Toronto", timeZone: "America/Toronto" },
] as const;

export type PeopleRows = {
  people: Rows["person"][];
  posts: Rows["post"][];
  leaves: Rows["leave"][];
  assignments: Rows["assignment"][];
  confirmations: Rows["confirmation"][];
  /** Ids of the people who have a key. */
  ids: Map<string, string>;
};

type Context = { random: Random; calendar: Calendar; unitIds: ReadonlyMap<string, string>; confirmedBy: string | null };

/** The rows of everybody's careers. */
export function peopleRows(
  careers: readonly Career[],
  { random, calendar, unitIds, confirmedBy }: Context,
): PeopleRows {
  const idOf = new Map(careers.map((career) => [career, random.id()]));
  const managerOf = managerFinder(careers, random);
  const mailboxes = new Set<string>();
  const rows: PeopleRows = { people: [], posts: [], leaves: [], assignments: [], confirmations: [], ids: new Map() };
  const dated = ({ from, until }: { from: number; until: number | null }) => ({
    from: calendar.day(from),
    until: until === null ? null : calendar.day(until),
  });

  careers.forEach((career, index) => {
    const personId = idOf.get(career) ?? random.id();
    if (career.key !== null) rows.ids.set(career.key, personId);
    const { location, timeZone } = random.pick(cities);
    rows.people.push({
      id: personId,
      externalId: `F${String(10_001 + index * 7)}`,
      email: normaliseEmail(`${freeMailbox(career, mailboxes)}@${mailDomain}`),
      name: career.name,
      kind: career.isContractor ? "CONTRACTOR" : "EMPLOYEE",
      timeZone,
      typed: {},
      importId: null,
    });
    for (const { unit, title, ...span } of career.posts) {
      const manager = managerOf(career, unit);
      const managerId = manager ? (idOf.get(manager) ?? null) : null;
      const unitId = unitIds.get(unit) ?? null;
      rows.posts.push({ id: random.id(), personId, unitId, managerId, title, location, ...dated(span) });
    }
    for (const span of career.leaves) rows.leaves.push({ id: random.id(), personId, ...dated(span) });
    for (const { persona, functions, share, ...span } of career.statements) {
      const confirmed = Math.max(span.from, random.between(-170, -5));
      const id = random.id();
      // What is planned was entered, and so confirmed, before it begins.
      const confirmedAt = calendar.day(Math.min(confirmed, -3));
      rows.assignments.push({
        id,
        personId,
        persona,
        functions: [...functions],
        share,
        source: span.from < -450 ? "IMPORT" : "MANUAL",
        confirmedBy,
        confirmedAt,
        ...dated(span),
      });
      const confirmation = { id: random.id(), assignmentId: id, at: confirmedAt, userId: confirmedBy, personId: null };
      rows.confirmations.push({ ...confirmation, source: "CONFIRMED" });
    }
  });
  return rows;
}

function freeMailbox({ name, mailbox }: Career, taken: Set<string>): string {
  const wanted = mailbox ?? mailboxOf(name);
  let free = wanted;
  for (let number = 2; taken.has(free); number += 1) free = `${wanted}${number}`;
  taken.add(free);
  return free;
}
