import type { MonthSpend } from "@/lib/domain/spend";

/** A unit with what it spent in each month of the grid, and the unit above it. */
export type GridRow = { id: string; code: string; name: string; above: string | null; spends: readonly MonthSpend[] };
