"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import type { Day } from "@/lib/domain/day";
import { shortDayText } from "@/lib/domain/day-text";
import { useAsOf } from "./use-as-of";
import { type ChangeDaysState, useChangeDays } from "./use-change-days";

type ChangeStepsProps = { today: Day; onGo?: (() => void) | undefined; className: string };

const sides = {
  previous: { name: "Previous change", none: "No earlier change" },
  next: { name: "Next change", none: "No later change" },
};

/** Leads to the nearest days before and after the one in view on which something of the page changed. */
export function ChangeSteps({ today, onGo, className }: ChangeStepsProps) {
  const { hrefAsOf, changesQuery } = useAsOf(today);
  const state = useChangeDays(changesQuery);
  const step = (side: keyof typeof sides) => (
    <Step name={sides[side].name} none={sides[side].none} side={side} state={state} hrefOf={hrefAsOf} onGo={onGo} />
  );
  return (
    <div className={className} aria-busy={state.status === "loading"}>
      {step("previous")}
      {step("next")}
    </div>
  );
}

type StepProps = {
  name: string;
  none: string;
  side: keyof typeof sides;
  state: ChangeDaysState;
  hrefOf: (day: Day) => string;
  onGo?: (() => void) | undefined;
};

function Step({ name, none, side, state, hrefOf, onGo }: StepProps) {
  const day = state.status === "ready" ? state.days[side] : null;
  if (day === null) {
    const said = state.status === "failed" ? `${name}: not known now` : state.status === "loading" ? `${name}…` : none;
    return (
      <Line side={side}>
        <span className="text-ink-soft">{said}</span>
      </Line>
    );
  }
  return (
    <Line side={side}>
      <Link
        href={hrefOf(day) as Route}
        prefetch={false}
        scroll={false}
        {...(onGo && { onClick: onGo })}
        className="font-medium underline underline-offset-3 touch:inline-flex touch:min-h-11 touch:items-center"
      >
        {name}
      </Link>{" "}
      <span className="text-ink-soft tabular-nums">{shortDayText(day)}</span>
    </Line>
  );
}

function Line({ side, children }: { side: keyof typeof sides; children: ReactNode }) {
  const Icon = side === "previous" ? ChevronLeft : ChevronRight;
  return (
    <p className="flex items-center gap-1.5">
      <Icon aria-hidden="true" className="size-4 shrink-0 text-ink-soft" />
      <span>{children}</span>
    </p>
  );
}
