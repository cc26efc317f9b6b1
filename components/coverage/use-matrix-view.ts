"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { startTransition, useMemo, useState } from "react";
import { type CoverageAddress, coverageHref } from "@/lib/domain/coverage-address";
import type { MatrixRow } from "@/lib/domain/coverage-matrix";
import { closedAt, inSight, type MatrixLevel, type MatrixOrder, ordered } from "@/lib/domain/matrix-order";

export type MatrixView = {
  /** Those that no closed unit hides, in the order chosen. */
  rows: readonly MatrixRow[];
  order: MatrixOrder;
  level: MatrixLevel | null;
  isOpen: (id: string) => boolean;
  toggle: (id: string) => void;
  sortBy: (order: MatrixOrder) => void;
  openTo: (level: MatrixLevel) => void;
};

type Kept = { address: CoverageAddress; order: MatrixOrder; level: MatrixLevel | null; closed: ReadonlySet<string> };

/** Order, level and open units: at once here, and then in the address, so that they can be sent and gone back to. */
export function useMatrixView(rows: readonly MatrixRow[], address: CoverageAddress): MatrixView {
  const router = useRouter();
  const [kept, keep] = useState<Kept>(() => beginning(rows, address));
  const view = kept.address === address ? kept : arrived(kept, rows, address);
  if (view !== kept) keep(view);
  const { order, level, closed } = view;
  const inOrder = useMemo(() => ordered(rows, order), [rows, order]);
  const shown = useMemo(() => inSight(inOrder, closed), [inOrder, closed]);

  function change(next: Partial<Kept>, inAddress: Partial<CoverageAddress>) {
    keep({ ...view, ...next });
    startTransition(() => router.replace(coverageHref(address, { ...inAddress, page: 1 }) as Route, { scroll: false }));
  }

  return {
    rows: shown,
    order,
    level,
    isOpen: (id) => !closed.has(id),
    toggle(id) {
      const next = new Set(closed);
      if (!next.delete(id)) next.add(id);
      keep({ ...view, closed: next });
    },
    sortBy: (next) => change({ order: next }, { order: next, level }),
    openTo: (next) => change({ level: next, closed: closedAt(rows, next) }, { level: next, order }),
  };
}

function beginning(rows: readonly MatrixRow[], address: CoverageAddress): Kept {
  const { order, level } = address;
  return { address, order, level, closed: closedAt(rows, level) };
}

/** What of the view stays when the address says something else: all but what it says, of the same units on the same day. */
function arrived(kept: Kept, rows: readonly MatrixRow[], address: CoverageAddress): Kept {
  const { asOf, unitId, order, level } = address;
  if (kept.address.asOf !== asOf || kept.address.unitId !== unitId) return beginning(rows, address);
  const hasOrder = kept.address.order !== order;
  const hasLevel = kept.address.level !== level && kept.level !== level;
  return {
    address,
    order: hasOrder ? order : kept.order,
    level: hasLevel ? level : kept.level,
    closed: hasLevel ? closedAt(rows, level) : kept.closed,
  };
}
