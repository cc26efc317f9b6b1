import type { ListedUnit } from "@/components/units/unit-tree-table";
import type { UnitRow } from "@/lib/data/unit-tree";
import type { Branch } from "@/lib/domain/unit-tree";

/** Units as the table shows them, with spend in the organisation's currency. */
export function unitsShown(units: readonly Branch<UnitRow>[], currency: string): ListedUnit[] {
  const money = new Intl.NumberFormat("en-GB", { style: "currency", currency, maximumFractionDigits: 0 });
  return units.map(({ id, code, name, depth, total }) => {
    return { id, code, name, depth, total, spend: total.spend === null ? null : money.format(total.spend) };
  });
}
