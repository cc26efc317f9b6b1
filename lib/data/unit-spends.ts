import "server-only";
import { v7 } from "uuid";
import type { Granted } from "@/lib/domain/access";
import { done, type Problem, refused } from "@/lib/domain/outcome";
import { type Month, monthOf, monthStart, monthText, typedAmount } from "@/lib/domain/spend";
import { countInWords } from "@/lib/domain/wording";
import { refuseIfChangedSince } from "./audit";
import { type Changed, change } from "./change";
import { Prisma } from "./generated/client";
import { inserted, type RowChange, removed, updated } from "./row-change";

export type SetSpendsInput = {
  unitId: string;
  /** As typed; an empty amount means that it is not known. Months that are not named stay as they are. */
  spends: readonly { month: Month; amount: string }[];
  seen?: string | undefined;
};

/** What a unit spends in each of some months, without the units below it. Problems name the month as their field. */
export function setUnitSpends(
  actor: Granted<"unit:write">,
  { unitId, spends, seen }: SetSpendsInput,
): Promise<Changed<null>> {
  return change(actor, async ({ tx, record }) => {
    const amounts = spends.map(({ month, amount }) => ({ month, amount: typedAmount(amount, month) }));
    const problems: Problem[] = amounts.flatMap(({ amount }) => (amount.ok ? [] : amount.problems));
    if (problems.length > 0) return { ok: false, problems };
    const meanwhile = await refuseIfChangedSince(tx, { subjectId: unitId, seen, actor });
    if (meanwhile) return meanwhile;
    const unit = await tx.unit.findUnique({
      where: { id: unitId },
      include: { spends: true, versions: { orderBy: { from: "desc" }, take: 1 } },
    });
    if (!unit) return refused("This unit is not in the register any more.");

    const known = new Map(unit.spends.map((spend) => [monthOf(spend.month), spend]));
    const changed = amounts.flatMap(({ month, amount }) => {
      const row = known.get(month);
      const value = amount.ok && amount.value !== null ? new Prisma.Decimal(amount.value) : null;
      const change = spendChanges({ unitId, month, row, value });
      return change.length > 0 ? [{ month, change }] : [];
    });
    const months =
      changed.length === 1 ? monthText(changed[0]?.month ?? "") : countInWords(changed.length, "month", "months");
    const title = `${unit.versions[0]?.name ?? unit.code}: spend of ${months}`;
    const changes = changed.flatMap(({ change }) => change);
    await record({ event: "unit.spend", subject: "unit", subjectId: unitId, title, changes });
    return done(null);
  });
}

type Row = Prisma.UnitSpendGetPayload<object>;

/** What of the rows makes a unit's month say an amount; null for one that is not known. */
export function spendChanges(spend: {
  unitId: string;
  month: Month;
  row: Row | undefined;
  value: Prisma.Decimal | null;
}): RowChange[] {
  const { unitId, month, row, value } = spend;
  if (value === null) return row ? [removed("unitSpend", row)] : [];
  if (row) return updated("unitSpend", row, { amount: value });
  return [inserted("unitSpend", { id: v7(), unitId, month: monthStart(month), amount: value })];
}
