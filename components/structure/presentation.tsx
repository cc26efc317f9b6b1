"use client";

import { X } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useState } from "react";
import { type StructureAddress, structureHref } from "@/lib/domain/structure-address";
import { stepOf } from "@/lib/domain/structure-detail";
import { Button } from "../ui/button";
import { FullWindow } from "../ui/full-window";
import { DetailSegments, detailHref } from "./detail-segments";
import { DrawingLegend } from "./drawing-legend";
import { FinOpsCredit } from "./finops-credit";

type PresentationProps = {
  address: StructureAddress;
  svg: string;
  /** Whose structure it is, of what part of it, and of which day. */
  organisation: string;
  scope: string;
  day: string;
};

const steps: Record<string, 1 | -1> = { ArrowRight: 1, "+": 1, ArrowLeft: -1, "-": -1 };

/** The drawing as large as the screen. Right and left say more and less of people; Escape ends it. */
export function Presentation({ address, svg, organisation, scope, day }: PresentationProps) {
  const router = useRouter();
  const end = structureHref(address, { present: null });
  const shown = address.detail ?? "names";
  // Ahead of what is shown: keys may come faster than drawings.
  const [wanted, setWanted] = useState(shown);
  const [seen, setSeen] = useState(shown);
  if (seen !== shown) {
    setSeen(shown);
    setWanted(shown);
  }

  useEffect(() => {
    // Escape leaves the full screen without a word to the page: the window follows it.
    function follow() {
      if (!document.fullscreenElement) router.replace(end as Route, { scroll: false });
    }
    document.addEventListener("fullscreenchange", follow);
    return () => document.removeEventListener("fullscreenchange", follow);
  }, [router, end]);

  function leave() {
    if (document.fullscreenElement) document.exitFullscreen();
    else router.replace(end as Route, { scroll: false });
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = stepOf(wanted, step);
    setWanted(next);
    router.replace(detailHref(address, next) as Route, { scroll: false });
  }

  return (
    <FullWindow title={`${organisation}, presented`} onClose={leave} onKeyDown={onKeyDown}>
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 px-8 pt-5">
        <div className="min-w-0">
          <h2 className="text-2xl wrap-anywhere">{organisation}</h2>
          <p className="text-lg wrap-anywhere text-ink-soft">
            {scope}, {day}
          </p>
        </div>
        <span className="flex items-center gap-3">
          <DetailSegments address={address} />
          <Button onClick={leave}>
            <X aria-hidden="true" className="size-4" />
            End
          </Button>
        </span>
      </div>
      <div
        className="present-drawing min-h-0 flex-1 px-8 py-4"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: lib/diagram writes it and escapes every text in it
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      <div className="flex flex-wrap justify-between gap-x-8 gap-y-1 px-8 pb-4 text-sm text-ink-soft">
        <DrawingLegend />
        <FinOpsCredit />
      </div>
    </FullWindow>
  );
}
