import { isId, type Parameters, parameter } from "./directory";

/** What a page shows, as far as the days on which something of it changed go. */
export type ChangeScope =
  | { of: "structure" | "people" | "coverage"; unitId: string | null }
  | { of: "person"; personId: string };

/** The nearest days, before and after the one in view, on which something changed; null where there is none. */
export type ChangeDays = { previous: string | null; next: string | null };

const scopes = ["structure", "people", "coverage"] as const;

/** What a page shows, by its path and what its address narrows it down to, as a query that `changeScope` reads. */
export function changeQuery(pathname: string, search: URLSearchParams): URLSearchParams {
  const [, root, id] = pathname.split("/");
  if (root === "people" && id !== undefined) return new URLSearchParams({ of: "person", person: id });
  const unit = root === "units" ? id : search.get("unit");
  const of = scopes.find((scope) => scope === root) ?? "people";
  return new URLSearchParams({ of, ...(unit && { unit }) });
}

/** Null for what no page shows. */
export function changeScope(parameters: Parameters): ChangeScope | null {
  const [of, unit, person] = ["of", "unit", "person"].map((name) => parameter(parameters, name));
  if (of === "person") return isId(person) ? { of, personId: person } : null;
  const scope = scopes.find((each) => each === of);
  return scope ? { of: scope, unitId: isId(unit) ? unit : null } : null;
}
