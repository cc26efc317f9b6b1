import { type Day, isDay, monthBefore } from "./day";
import { isId, type Parameters, parameter } from "./directory";
import { isPersona, type Persona } from "./persona";
import { withQuery } from "./with-query";

/** Which two days are compared, as an address says it; null is what is shown without being told. */
export type CompareAddress = {
  /** A month before the later day without one. */
  from: string | null;
  /** Today without one. */
  to: string | null;
  /** The unit whose people are compared, with those below it. */
  unit: string | null;
  /** Whose coming and going is listed. */
  persona: Persona | null;
};

export function compareAddress(parameters: Parameters): CompareAddress {
  const typed = (name: string) => parameter(parameters, name)?.trim().slice(0, 40) || null;
  const unit = parameter(parameters, "unit");
  const persona = parameter(parameters, "persona");
  return {
    from: typed("from"),
    to: typed("to"),
    unit: isId(unit) ? unit : null,
    persona: isPersona(persona) ? persona : null,
  };
}

export function compareHref(address: Partial<CompareAddress>, path = "/compare"): string {
  return withQuery(path, address);
}

/** The two days; or what is wrong with those that were typed, the field that it is about, and the way out if there is one. */
export type ComparedDays =
  | { ok: true; from: Day; to: Day }
  | { ok: false; problem: string; field: "from" | "to"; swapped: CompareAddress | null };

export function comparedDays(address: CompareAddress, today: Day): ComparedDays {
  const wrong = (["from", "to"] as const).find((name) => address[name] !== null && !isDay(address[name]));
  if (wrong) {
    const problem = `"${address[wrong]}" is not a day between 1900 and 2199. Write it as 2026-03-31.`;
    return { ok: false, problem, field: wrong, swapped: null };
  }
  const to = address.to ?? today;
  const from = address.from ?? monthBefore(to);
  if (from <= to) return { ok: true, from, to };
  const swapped = { ...address, from: to, to: from };
  return { ok: false, problem: "The first day is after the second.", field: "from", swapped };
}
