import { isTimeZone } from "./import-time-zone";
import { currencies } from "./locale-choices";
import { done, type Outcome, type Problem } from "./outcome";
import { problemsOf, typedLine } from "./typed-line";

export type OrganisationFacts = {
  name: string;
  ccoeName: string;
  /** ISO 4217. */
  currency: string;
  /** IANA name. */
  timeZone: string;
};

/** What organisations call the team that this register calls the CCoE. */
export const usualCcoeNames = [
  "Cloud Cost Center of Excellence",
  "Cloud Business Office",
  "Cloud Center of Excellence",
  "Cloud Economics",
  "FinOps Team",
] as const;

/** The CCoE's own name as typed, cleaned, or what is wrong with it. */
export function ccoeNameOf(typed: string): Outcome<string> {
  return typedLine(typed, { field: "ccoeName", what: "The CCoE's name", longest: 100 });
}

/** What was typed, cleaned, or what is wrong with it. */
export function organisationFacts(typed: OrganisationFacts): Outcome<OrganisationFacts> {
  const name = typedLine(typed.name, { field: "name", what: "The name", longest: 200 });
  const ccoeName = ccoeNameOf(typed.ccoeName);
  const currency = typed.currency.trim().toUpperCase();
  const timeZone = typed.timeZone.trim();
  const problems: Problem[] = [
    ...problemsOf(name, ccoeName),
    ...(isCurrency(currency)
      ? []
      : [{ field: "currency", message: "Give a currency by its three letters, such as EUR." }]),
    ...(isTimeZone(timeZone)
      ? []
      : [{ field: "timeZone", message: "Give a time zone by its name, such as Europe/Berlin." }]),
  ];
  if (!name.ok || !ccoeName.ok || problems.length > 0) return { ok: false, problems };
  return done({ name: name.value, ccoeName: ccoeName.value, currency, timeZone });
}

const codes = new Set(currencies());

function isCurrency(code: string): boolean {
  return codes.has(code);
}
