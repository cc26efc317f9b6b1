import type { Rows } from "@/lib/data/row-change";
import { type Calendar, registerBegins } from "./calendar";
import { unitsBefore } from "./history";
import type { Random } from "./random";
import { demoUnits } from "./units";

/** Months of spend, the current one included. */
export const spendMonths = 18;

export type UnitRows = {
  units: Rows["unit"][];
  versions: Rows["unitVersion"][];
  spends: (Omit<Rows["unitSpend"], "amount"> & { amount: string })[];
  /** Ids by code. */
  ids: Map<string, string>;
};

/** The units with what they were before, and what each spent in each month. */
export function unitRows(random: Random, calendar: Calendar): UnitRows {
  const ids = new Map(demoUnits.map(({ code }) => [code, random.id()]));
  const idOf = (code: string | null) => (code === null ? null : (ids.get(code) ?? null));
  const rows: UnitRows = { units: [], versions: [], spends: [], ids };
  for (const { code, name, parent, spend, growth, tags = [] } of demoUnits) {
    const unitId = ids.get(code) ?? random.id();
    rows.units.push({ id: unitId, code });
    let from = registerBegins;
    for (const before of unitsBefore.filter((each) => each.unit === code)) {
      const place = { unitId, name: before.name, parentId: idOf(before.parent), tags: [] };
      rows.versions.push({ id: random.id(), ...place, from: calendar.day(from), until: calendar.day(before.until) });
      from = before.until;
    }
    rows.versions.push({
      id: random.id(),
      unitId,
      name,
      parentId: idOf(parent),
      tags: [...tags],
      from: calendar.day(from),
      until: null,
    });
    for (let ago = spendMonths - 1; ago >= 0; ago -= 1) {
      const wobble = ago === 0 ? 1 : 0.96 + random.next() * 0.08;
      const amount = ((spend / growth ** ago) * wobble).toFixed(0);
      rows.spends.push({ id: random.id(), unitId, month: calendar.month(ago), amount });
    }
  }
  return rows;
}
