import { type Day, isDay } from "./day";
import { isId, type Parameters } from "./directory";
import type { Gap } from "./gap";
import { type MatrixLevel, type MatrixOrder, matrixLevels, matrixOrders } from "./matrix-order";

/** What the coverage page shows, as its address says it. */
export type CoverageAddress = {
  /** Null is today. */
  asOf: Day | null;
  /** The unit and all below it; null is the whole organisation. */
  unitId: string | null;
  order: MatrixOrder;
  /** Null is as many levels as are read at a glance. */
  level: MatrixLevel | null;
  /** Which part of the matrix, counted from 1, where it is a list of cards. */
  page: number;
};

/** Reads an address. What it does not understand it leaves out. */
export function coverageAddress(parameters: Parameters): CoverageAddress {
  const get = (name: string) => [parameters[name]].flat()[0];
  const [asOf, unit] = [get("asOf"), get("unit")];
  return {
    asOf: asOf !== undefined && isDay(asOf) ? asOf : null,
    unitId: isId(unit) ? unit : null,
    order: matrixOrders.find((order) => order === get("order")) ?? "NAME",
    level: matrixLevels.find((level) => String(level) === get("level")) ?? null,
    page: whole(get("page")) ?? 1,
  };
}

/** The address of the page with some of it changed, without what goes without saying. */
export function coverageHref(address: CoverageAddress, change: Partial<CoverageAddress> = {}): string {
  const { asOf, unitId, order, level, page } = { ...address, ...change };
  const query = new URLSearchParams();
  if (asOf !== null) query.set("asOf", asOf);
  if (unitId !== null) query.set("unit", unitId);
  if (order !== "NAME") query.set("order", order);
  if (level !== null) query.set("level", String(level));
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
