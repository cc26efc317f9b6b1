import { describeStatement } from "./assignment";
import { holdsAt, type Interval, overlaps } from "./interval";
import { type Persona, personaShortNames } from "./persona";
import type { Profile } from "./profile";
import { providerSideNames } from "./provider";
import { seatNames } from "./seat";
import { spendSideNames } from "./spend-owner";

/** What a life in the organisation is told of, side by side. */
export const lifeLanes = ["post", "persona", "seat", "cover", "spend", "provider", "leave"] as const;
export type LifeLane = (typeof lifeLanes)[number];

export const lifeLaneNames: Record<LifeLane, string> = {
  post: "Post",
  persona: "Persona",
  seat: "CCoE seat",
  cover: "Covers",
  spend: "Owns spend",
  provider: "Providers",
  leave: "Leave",
};

export type LifeEntry = Interval & {
  id: string;
  lane: LifeLane;
  text: string;
  persona: Persona | null;
  time: "past" | "now" | "planned";
};

/** An entry with the words that go with it, and where it leads. */
export type SaidEntry = LifeEntry & { href: string; period: string; name: string };

type Life = Pick<
  Profile,
  "posts" | "assignments" | "outOfScopes" | "covers" | "seats" | "providerCovers" | "spendOwners" | "leaves"
>;

/** All that is dated about a person as far as the reader sees it, in order of time. */
export function lifeEntries(person: Life, at: Date): LifeEntry[] {
  const entry = (
    lane: LifeLane,
    row: Interval & { id: string },
    said: { text: string; persona?: Persona },
  ): LifeEntry => ({
    id: row.id,
    from: row.from,
    until: row.until,
    lane,
    text: said.text,
    persona: said.persona ?? null,
    time: row.from > at ? "planned" : holdsAt(row, at) ? "now" : "past",
  });
  const entries = [
    ...person.posts.map((row) => entry("post", row, { text: postText(row) })),
    ...person.assignments.map((row) => entry("persona", row, { text: describeStatement(row), persona: row.persona })),
    ...person.outOfScopes.map((row) => entry("persona", row, { text: "Out of scope" })),
    ...person.seats.map((row) => entry("seat", row, { text: seatNames[row.kind] })),
    ...person.covers.map((row) => {
      const text = `${row.isDeputy ? "Deputy, " : ""}${personaShortNames[row.persona]} for ${row.unit.name}`;
      return entry("cover", row, { text, persona: row.persona });
    }),
    ...person.spendOwners.map((row) => {
      return entry("spend", row, { text: `${spendSideNames[row.side]} of ${row.unit.name}` });
    }),
    ...person.providerCovers.map((row) => {
      return entry("provider", row, { text: `${row.providerName}, ${providerSideNames[row.side].toLowerCase()} side` });
    }),
    ...(person.leaves ?? []).map((row) => entry("leave", row, { text: "On leave" })),
  ];
  return entries.sort(
    (a, b) => a.from.getTime() - b.from.getTime() || lifeLanes.indexOf(a.lane) - lifeLanes.indexOf(b.lane),
  );
}

function postText({ title, unit, manager }: Profile["posts"][number]): string {
  const place = [title, unit?.name].filter(Boolean).join(", ") || "No title";
  return manager ? `${place}, under ${manager.name}` : place;
}

/** Entries of each lane that has any, in as few rows as hold them without overlapping. */
export function lanesOf<Entry extends LifeEntry>(entries: readonly Entry[]): { lane: LifeLane; rows: Entry[][] }[] {
  return lifeLanes.flatMap((lane) => {
    const rows: Entry[][] = [];
    for (const entry of entries.filter((each) => each.lane === lane)) {
      const free = rows.find((row) => row.every((other) => !overlaps(other, entry)));
      if (free) free.push(entry);
      else rows.push([entry]);
    }
    return rows.length > 0 ? [{ lane, rows }] : [];
  });
}

const dayInMs = 86_400_000;
const shortestAxis = 60 * dayInMs;

/** From the first entry to the last date known, today among them, with some room after it for what goes on. */
export function lifeAxis(entries: readonly Interval[], at: Date): { from: Date; until: Date } {
  const instants = entries.flatMap(({ from, until }) => (until ? [from, until] : [from])).map((each) => each.getTime());
  const last = Math.max(at.getTime(), ...instants);
  // What is short stands at the end: what has been says more than what has not.
  const first = Math.min(at.getTime(), last - shortestAxis, ...instants);
  const span = last - first;
  return { from: new Date(first - span * 0.01), until: new Date(first + span * 1.06) };
}

const monthsApart = [1, 3, 6, 12, 24, 60, 120, 240, 600];
const mostTicks = 8;

/** First days of months or years, as many as can be read beside each other: "2024", or "Mar 2024" where years are too far apart. */
export function lifeTicks({ from, until }: { from: Date; until: Date }): { at: Date; text: string }[] {
  const first = from.getUTCFullYear() * 12 + from.getUTCMonth();
  const last = until.getUTCFullYear() * 12 + until.getUTCMonth();
  const step = monthsApart.find((months) => (last - first) / months <= mostTicks) ?? 1_200;
  const start = Math.ceil((first + 1) / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((last - start) / step) + 1) }, (_, index) => {
    const month = start + index * step;
    const at = new Date(Date.UTC(Math.floor(month / 12), month % 12, 1));
    return { at, text: step < 12 ? monthText.format(at) : String(at.getUTCFullYear()) };
  });
}

const monthText = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", month: "short", year: "numeric" });
