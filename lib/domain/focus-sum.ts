import { exactDecimal, exactText } from "./exact-decimal";
import { type FocusUnit, tagsIn } from "./focus";
import { isMonth, type Month } from "./spend";

/** A label with what it cost in a month; `cost` is a decimal in full. */
export type FocusLine = { label: string; month: Month; cost: string; rows: number };
export type FocusFacts = {
  rows: number;
  providers: { name: string; cost: string }[];
  /** Rows whose cost was left empty, which is no cost. */
  withoutCost: number;
  /** Rows that count nowhere, and what they would cost as far as that can be read. */
  unread: { rows: number; cost: string };
  problems: { row: number; problem: string }[];
};

/** More than any organisation has units and months: what has more is no column of units. */
const mostLines = 50_000;
const mostProblems = 100;
const longestLabel = 200;

type Kept = { cost: bigint; rows: number };

/** Adds up a cost file row by row, to the last digit. It holds a sum for each label and month, and nothing of a row. */
export class FocusSum {
  readonly #sums = new Map<string, Map<Month, Kept>>();
  readonly #providers = new Map<string, bigint>();
  readonly #problems: FocusFacts["problems"] = [];
  #lines = 0;
  #rows = 0;
  #withoutCost = 0;
  #unread: Kept = { cost: 0n, rows: 0 };

  constructor(
    private readonly unit: FocusUnit,
    private readonly currency: string,
  ) {}

  /** Null, or why the whole file is refused. */
  add(
    [cost = "", period = "", currency = "", from = "", provider = ""]: readonly string[],
    row: number,
  ): string | null {
    this.#rows += 1;
    if (currency !== this.currency) return otherCurrency(row, currency, this.currency);
    const amount = cost === "" ? 0n : exactDecimal(cost.trim());
    if (amount === null) return this.#leave(row, `BilledCost “${cost.slice(0, 40)}” is not a number`, 0n);
    const month = period.slice(0, 7);
    if (!/^\d{4}-\d{2}-\d{2}/.test(period) || !isMonth(month)) {
      return this.#leave(row, `BillingPeriodStart “${period.slice(0, 40)}” is not a date such as 2026-03-01`, amount);
    }
    const label = "tag" in this.unit ? tagIn(from, this.unit.tag) : from;
    if (label === null) return this.#leave(row, "Tags are not JSON", amount);
    if (cost === "") this.#withoutCost += 1;
    this.#providers.set(provider, (this.#providers.get(provider) ?? 0n) + amount);
    return this.#sum(tidied(label), month, amount);
  }

  get lines(): FocusLine[] {
    return [...this.#sums].flatMap(([label, months]) =>
      [...months].map(([month, { cost, rows }]) => ({ label, month, cost: exactText(cost), rows })),
    );
  }

  get facts(): FocusFacts {
    return {
      rows: this.#rows,
      providers: [...this.#providers].map(([name, cost]) => ({ name, cost: exactText(cost) })),
      withoutCost: this.#withoutCost,
      unread: { rows: this.#unread.rows, cost: exactText(this.#unread.cost) },
      problems: this.#problems,
    };
  }

  #sum(label: string, month: Month, amount: bigint): string | null {
    const months = this.#sums.get(label) ?? new Map<Month, Kept>();
    if (months.size === 0) this.#sums.set(label, months);
    const kept = months.get(month);
    if (kept) {
      kept.cost += amount;
      kept.rows += 1;
      return null;
    }
    months.set(month, { cost: amount, rows: 1 });
    this.#lines += 1;
    return this.#lines > mostLines || this.#providers.size > 1_000 ? tooMany : null;
  }

  #leave(row: number, problem: string, cost: bigint): null {
    if (this.#problems.length < mostProblems) this.#problems.push({ row, problem });
    this.#unread = { rows: this.#unread.rows + 1, cost: this.#unread.cost + cost };
    return null;
  }
}

const tooMany =
  "This column has too many different values to name units: more than 50,000 by month. Choose another column or tag.";

function otherCurrency(row: number, currency: string, ours: string): string {
  const said = currency === "" ? "says no currency" : `is billed in ${currency.slice(0, 10)}`;
  return `Row ${row} ${said}, and the organisation's currency is ${ours}. Export the costs in ${ours}, or change the currency under Settings, Organisation. Nothing was kept.`;
}

function tidied(label: string): string {
  return label
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .trim()
    .normalize("NFC")
    .slice(0, longestLabel);
}

function tagIn(cell: string, key: string): string | null {
  const tags = tagsIn(cell);
  if (tags === null) return null;
  const value = Object.hasOwn(tags, key) ? tags[key] : "";
  return typeof value === "string" ? value : JSON.stringify(value ?? "");
}
