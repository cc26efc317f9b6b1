import {
  Armchair,
  CalendarClock,
  CircleUser,
  GitCompareArrows,
  Grid3x3,
  KeyRound,
  LogOut,
  type LucideIcon,
  Network,
  Settings,
  SunMoon,
  Upload,
  UserCheck,
  UserMinus,
  UserPlus,
  UserSearch,
} from "lucide-react";
import { destinations } from "@/components/navigation";
import { settingsParts } from "@/components/settings/settings-nav";
import { type Theme, themeNames, themes } from "@/components/theme";
import { type AccessRole, may, type Permission } from "@/lib/domain/access";
import { type Day, isDay } from "@/lib/domain/day";
import { dayText } from "@/lib/domain/day-text";
import { leavingHref } from "@/lib/domain/departure-question";
import type { Found } from "@/lib/domain/found";
import type { FoundPerson } from "@/lib/domain/found-person";
import { quickDays } from "@/lib/domain/quick-days";

/** What choosing an item does. */
export type Deed =
  | { kind: "go"; href: string }
  /** Asks on: the text to go on from. */
  | { kind: "type"; text: string }
  | { kind: "day"; day: Day | null }
  | { kind: "theme"; theme: Theme }
  | { kind: "sign-out" }
  | { kind: "assign" | "seat"; person: FoundPerson };

export type PaletteItem = {
  id: string;
  name: string;
  detail?: string;
  Icon: LucideIcon;
  deed: Deed;
  /** Found by the server for what was typed. */
  isFound?: true;
};
export type PaletteGroup = { name: string; items: PaletteItem[] };

/** An action that asks whom or what: its word in front of a name. */
type Verb = {
  word: string;
  name: string;
  Icon: LucideIcon;
  permission: Permission;
  of: "person" | "unit" | "day";
  /** What is offered before anything is typed after the word. */
  ask: string;
};

const verbs: readonly Verb[] = [
  {
    word: "assign",
    name: "Assign a persona to…",
    Icon: UserCheck,
    permission: "persona:assign",
    of: "person",
    ask: "Whom?",
  },
  { word: "seat", name: "Give a CCoE seat to…", Icon: Armchair, permission: "seat:assign", of: "person", ask: "Whom?" },
  {
    word: "diagram",
    name: "Find on the diagram…",
    Icon: UserSearch,
    permission: "people:read",
    of: "person",
    ask: "Whom?",
  },
  {
    word: "coverage",
    name: "Coverage of a unit…",
    Icon: Grid3x3,
    permission: "coverage:read",
    of: "unit",
    ask: "Which unit?",
  },
  {
    word: "without",
    name: "If somebody leaves…",
    Icon: UserMinus,
    permission: "coverage:read",
    of: "person",
    ask: "Whom?",
  },
  {
    word: "as of",
    name: "Look at another day…",
    Icon: CalendarClock,
    permission: "structure:read",
    of: "day",
    ask: "Which day?",
  },
];

type Asking = {
  verb: Verb | null;
  /** The name to find. */
  rest: string;
  /** Whether the text may be the beginning of what the action is called, rather than a name after its word. */
  isNaming: boolean;
};

/** What a text asks: a name to find, or the word of an action, or what it is called, and then a name. */
export function asking(text: string, role: AccessRole): Asking {
  const lower = text.trimStart().toLowerCase();
  for (const verb of verbs.filter(({ permission }) => may(role, permission))) {
    const called = verb.name.replace("…", "").toLowerCase();
    const start = [called, verb.word].find((each) => lower.startsWith(`${each} `));
    if (start === undefined) continue;
    const rest = lower.slice(start.length).trim();
    return { verb, rest, isNaming: rest !== "" && called.startsWith(lower.trim()) };
  }
  return { verb: null, rest: text.trim(), isNaming: false };
}

/** What is on offer for a text, given what the server found for it. */
export function paletteGroups(
  { verb, rest, isNaming }: Asking,
  { role, today, found }: { role: AccessRole; today: Day; found: Found | null },
): PaletteGroup[] {
  const people = found?.people ?? [];
  const units = found?.units ?? [];
  const groups: PaletteGroup[] = verb
    ? [
        { name: "Actions", items: isNaming ? [verbItem(verb)] : [] },
        { name: verb.ask, items: verb.of === "day" ? days(rest, today) : named(verb, { people, units }) },
      ]
    : [
        { name: "Pages", items: matching(rest === "" ? mainPagesFor(role) : pagesFor(role), rest) },
        { name: "Actions", items: matching(actionsFor(role), rest) },
        { name: "People", items: people.map(personItem) },
        { name: "Units", items: units.map((unit) => unitItem(unit, `/units/${unit.id}`)) },
      ];
  return groups.filter(({ items }) => items.length > 0);
}

/** The items in whose name every word begins a word. */
function matching(items: PaletteItem[], text: string): PaletteItem[] {
  const words = text.toLowerCase().split(/\s+/);
  return items.filter(({ name }) => words.every((word) => ` ${name.toLowerCase()}`.includes(` ${word}`)));
}

function mainPagesFor(role: AccessRole): PaletteItem[] {
  return [
    ...destinations
      .filter(({ permission }) => may(role, permission))
      .map(({ name, href, Icon }) => page(name, href, Icon)),
    page("Units", "/units", Network),
    page("Compare two days", "/compare", GitCompareArrows),
    page("My page", "/me", CircleUser),
  ];
}

function pagesFor(role: AccessRole): PaletteItem[] {
  return [
    ...mainPagesFor(role),
    page("Your account", "/account", KeyRound),
    ...settingsParts
      .filter(({ permission }) => may(role, permission))
      .map(({ label, href }) => page(`Settings: ${label.toLowerCase()}`, href, Settings)),
  ];
}

function page(name: string, href: string, Icon: LucideIcon): PaletteItem {
  return { id: `page ${href}`, name, Icon, deed: { kind: "go", href } };
}

function actionsFor(role: AccessRole): PaletteItem[] {
  const allowed: (PaletteItem & { permission: Permission })[] = [
    ...verbs.map((verb) => ({ ...verbItem(verb), permission: verb.permission })),
    {
      id: "changes",
      name: "What changed since last month",
      Icon: GitCompareArrows,
      permission: "structure:read",
      deed: { kind: "go", href: "/compare" },
    },
    {
      id: "add",
      name: "Add a person",
      Icon: UserPlus,
      permission: "people:write",
      deed: { kind: "go", href: "/people?add=person" },
    },
    {
      id: "import",
      name: "Import a file",
      Icon: Upload,
      permission: "import:write",
      deed: { kind: "go", href: "/import" },
    },
    ...themes.map((theme) => ({
      id: `theme ${theme}`,
      name: `Switch theme: ${themeNames[theme].toLowerCase()}`,
      Icon: SunMoon,
      permission: "structure:read" as const,
      deed: { kind: "theme", theme } as const,
    })),
    { id: "sign-out", name: "Sign out", Icon: LogOut, permission: "structure:read", deed: { kind: "sign-out" } },
  ];
  return allowed.filter(({ permission }) => may(role, permission));
}

function verbItem({ word, name, Icon }: Verb): PaletteItem {
  return { id: word, name, Icon, deed: { kind: "type", text: `${word} ` } };
}

function named(verb: Verb, { people, units }: Pick<Found, "people" | "units">): PaletteItem[] {
  if (verb.of === "unit") return units.map((unit) => unitItem(unit, `/coverage?unit=${unit.id}`));
  return people.map((person) => ({ ...personItem(person), Icon: verb.Icon, deed: deedFor(verb, person) }));
}

function deedFor(verb: Verb, person: FoundPerson): Deed {
  if (verb.word === "assign" || verb.word === "seat") return { kind: verb.word, person };
  if (verb.word === "without") return { kind: "go", href: leavingHref([person.id]) };
  return { kind: "go", href: `/structure?person=${person.id}` };
}

function personItem(person: FoundPerson): PaletteItem {
  const { id, name, title, unitName } = person;
  const detail = [title, unitName].filter(Boolean).join(", ");
  return { id, name, detail, Icon: CircleUser, isFound: true, deed: { kind: "go", href: `/people/${id}` } };
}

function unitItem({ id, name, parentName }: Found["units"][number], href: string): PaletteItem {
  return {
    id,
    name,
    Icon: Network,
    isFound: true,
    ...(parentName && { detail: parentName }),
    deed: { kind: "go", href },
  };
}

/** The day that was typed, or those that are asked for most. */
function days(text: string, today: Day): PaletteItem[] {
  const item = (name: string, day: Day): PaletteItem => ({
    id: `day ${day}`,
    name,
    detail: dayText(day),
    Icon: CalendarClock,
    deed: { kind: "day", day: day === today ? null : day },
  });
  if (isDay(text)) return [item(text, text)];
  return quickDays(today)
    .filter(({ name }) => name.toLowerCase().includes(text))
    .map(({ name, day }) => item(name, day));
}
