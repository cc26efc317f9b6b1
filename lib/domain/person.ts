import { isEmail, normaliseEmail } from "./email";
import { textProblem } from "./import-text";
import { isTimeZone } from "./import-time-zone";
import { done, type Outcome, type Problem } from "./outcome";

export const personKinds = ["EMPLOYEE", "CONTRACTOR"] as const;
export type PersonKind = (typeof personKinds)[number];

export const personKindNames: Record<PersonKind, string> = { EMPLOYEE: "Employee", CONTRACTOR: "Contractor" };

/** Who a person is, whatever the date. */
export type PersonFacts = {
  name: string;
  email: string | null;
  externalId: string | null;
  kind: PersonKind;
  timeZone: string | null;
};

/** Where a person works, during an interval. */
export type PostFacts = { unitId: string | null; managerId: string | null; title: string; location: string };

/** The facts whose source is kept: typed in Muster, or from an import. */
export const personFields = [
  "name",
  "email",
  "externalId",
  "kind",
  "timeZone",
  "unitId",
  "managerId",
  "title",
  "location",
] as const satisfies readonly (keyof PersonFacts | keyof PostFacts)[];
export type PersonField = (typeof personFields)[number];

export const personFieldNames: Record<PersonField, string> = {
  name: "name",
  email: "e-mail",
  externalId: "employee ID",
  kind: "employment type",
  timeZone: "time zone",
  unitId: "unit",
  managerId: "manager",
  title: "job title",
  location: "location",
};

/** Longest texts, in characters, as an import takes them. */
export const longest = { name: 200, email: 255, externalId: 100, title: 300, location: 200 } as const;

/** As typed into a form: every field a text. */
export type TypedPerson = { name: string; email: string; externalId: string; kind: PersonKind; timeZone: string };

/** What was typed, cleaned and normalised, or what is wrong with it. What is left empty is null. */
export function personFacts(typed: TypedPerson): Outcome<PersonFacts> {
  const name = oneLine(typed.name);
  const email = normaliseEmail(typed.email);
  const externalId = oneLine(typed.externalId);
  const timeZone = typed.timeZone.trim();
  const problems: Problem[] = [
    ...(name === "" ? [{ field: "name", message: "Give the person a name." }] : []),
    ...tooLong("name", name, "The name"),
    ...(email === "" || isEmail(email)
      ? []
      : [{ field: "email", message: "This is no e-mail address. One looks like anna@example.com." }]),
    ...tooLong("externalId", externalId, "The employee ID"),
    ...(timeZone === "" || isTimeZone(timeZone)
      ? []
      : [{ field: "timeZone", message: "Give a time zone by its name, such as Europe/Berlin." }]),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const facts = { name, email: email || null, externalId: externalId || null, kind: typed.kind };
  return done({ ...facts, timeZone: timeZone || null });
}

/** The same for where a person works. */
export function postFacts(typed: PostFacts): Outcome<PostFacts> {
  const title = oneLine(typed.title);
  const location = oneLine(typed.location);
  const problems = [...tooLong("title", title, "The job title"), ...tooLong("location", location, "The location")];
  return problems.length > 0 ? { ok: false, problems } : done({ ...typed, title, location });
}

function tooLong(field: keyof typeof longest, text: string, what: string): Problem[] {
  const message = textProblem(text, what, longest[field]);
  return message === null ? [] : [{ field, message: `${message}.` }];
}

/** Canonically composed, white space of any kind as single spaces. */
function oneLine(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}
