import { type Day, isDay } from "./day";
import { isId, type Parameters } from "./directory";
import { type Gap, type GapKind, gapKinds, type Severity, severities } from "./gap";

/** What the coverage page shows, as its address says it. */
export type CoverageAddress = {
  /** Null is today. */
  asOf: Day | null;
  /** The unit and all below it; null is the whole organisation. */
  unitId: string | null;
  kind: GapKind | null;
  severity: Severity | null;
  /** How many gaps are listed. */
  show: number;
  /** Which part of the matrix, counted from 1, where the units are too many for one. */
  page: number;
};

/** Gaps that a further step of the list shows. */
export const gapsPerStep = 25;

/** Reads an address. What it does not understand it leaves out. */
export function coverageAddress(parameters: Parameters): CoverageAddress {
  const get = (name: string) => [parameters[name]].flat()[0];
  const [asOf, unit] = [get("asOf"), get("unit")];
  return {
    asOf: asOf !== undefined && isDay(asOf) ? asOf : null,
    unitId: isId(unit) ? unit : null,
    kind: gapKinds.find((kind) => kind === get("kind")) ?? null,
    severity: severities.find((severity) => severity === get("severity")) ?? null,
    show: Math.min(whole(get("show")) ?? gapsPerStep, 1_000),
    page: whole(get("page")) ?? 1,
  };
}

/** The address of the page with some of it changed, without what goes without saying. */
export function coverageHref(address: CoverageAddress, change: Partial<CoverageAddress> = {}): string {
  const { asOf, unitId, kind, severity, show, page } = { ...address, ...change };
  const query = new URLSearchParams();
  if (asOf !== null) query.set("asOf", asOf);
  if (unitId !== null) query.set("unit", unitId);
  if (kind !== null) query.set("kind", kind);
  if (severity !== null) query.set("severity", severity);
  if (show !== gapsPerStep) query.set("show", String(show));
  if (page > 1) query.set("page", String(page));
  return query.size === 0 ? "/coverage" : `/coverage?${query}`;
}

/** Whether a gap is of the units in view. Those of the CCoE and the providers concern the organisation as a whole. */
export function isInUnits(gap: Gap, unitIds: ReadonlySet<string> | null): boolean {
  if (unitIds === null) return true;
  return "unit" in gap && gap.unit !== null && unitIds.has(gap.unit.id);
}

function whole(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null;
}
