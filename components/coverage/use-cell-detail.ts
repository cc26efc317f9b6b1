"use client";

import { useEffect, useState } from "react";
import type { CellDetail } from "@/lib/domain/cell-detail";
import type { CoverageAddress } from "@/lib/domain/coverage-address";
import { withQuery } from "@/lib/domain/with-query";
import { type CellTarget, targetQuery } from "./fill-target";

export type DetailState = { status: "loading" } | { status: "failed" } | { status: "ready"; detail: CellDetail };

/** Who stands in a cell on the day shown, read when it is opened: a thousand units' reasons would be most of the page. */
export function useCellDetail(target: CellTarget, asOf: CoverageAddress["asOf"]): DetailState {
  const [state, setState] = useState<DetailState>({ status: "loading" });
  const address = withQuery("/api/coverage/cell", {
    ...Object.fromEntries(new URLSearchParams(targetQuery(target))),
    asOf,
  });
  useEffect(() => {
    const controller = new AbortController();
    const load = async () => {
      try {
        const response = await fetch(address, { signal: controller.signal });
        if (!response.ok) throw new Error(response.statusText);
        const detail: CellDetail = await response.json();
        setState({ status: "ready", detail });
      } catch {
        if (!controller.signal.aborted) setState({ status: "failed" });
      }
    };
    void load();
    return () => controller.abort();
  }, [address]);
  return state;
}
