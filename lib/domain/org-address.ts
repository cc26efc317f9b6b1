import { type Day, isDay } from "./day";
import { isId, type Parameters, parameter } from "./directory";
import { withQuery } from "./with-query";

export const orgViews = ["chart", "list"] as const;
export type OrgViewName = (typeof orgViews)[number];

/** What the org chart shows, as its address says it. */
export type OrgAddress = {
  asOf: Day | null;
  /** Null: whatever suits the window. */
  view: OrgViewName | null;
  /** Who is sought. */
  person: string | null;
};

/** Reads an address. What it does not understand it leaves out. */
export function orgAddress(parameters: Parameters): OrgAddress {
  const [asOf, view, person] = ["asOf", "view", "person"].map((name) => parameter(parameters, name));
  return {
    asOf: asOf !== undefined && isDay(asOf) ? asOf : null,
    view: orgViews.find((each) => each === view) ?? null,
    person: isId(person) ? person : null,
  };
}

/** The page's address with some of it changed; what is null is left out. */
export function orgHref(address: OrgAddress, change: Partial<OrgAddress> = {}): string {
  return withQuery("/org", { ...address, ...change });
}
