"use client";

import { Keyboard } from "lucide-react";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { type CoverageAddress, coverageHref } from "@/lib/domain/coverage-address";
import { matrixLevels, matrixOrderNames, matrixOrders } from "@/lib/domain/matrix-order";
import type { MatrixView } from "./use-matrix-view";

type MatrixToolbarProps = { view: MatrixView; address: CoverageAddress; onHelp: () => void };

/** Order and levels as links, which can be opened beside this page too, and what the keys do. */
export function MatrixToolbar({ view, address, onHelp }: MatrixToolbarProps) {
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-5 gap-y-2 print:hidden">
      <Choices
        label="Sort by"
        choices={matrixOrders.map((order) => ({
          name: matrixOrderNames[order],
          href: coverageHref(address, { order, page: 1 }),
          isChosen: view.order === order,
          choose: () => view.sortBy(order),
        }))}
      />
      <Choices
        label="Levels"
        choices={matrixLevels.map((level) => ({
          name: level === "ALL" ? "All" : String(level),
          href: coverageHref(address, { level, page: 1 }),
          isChosen: view.level === level,
          choose: () => view.openTo(level),
        }))}
      />
      <Button size="small" variant="quiet" onClick={onHelp} className="ml-auto max-md:hidden touch:hidden">
        <Keyboard aria-hidden="true" className="size-4" />
        Keys
      </Button>
    </div>
  );
}

type Choice = { name: string; href: string; isChosen: boolean; choose: () => void };

function Choices({ label, choices }: { label: string; choices: readonly Choice[] }) {
  return (
    <nav aria-label={label} className="flex max-w-full items-center gap-2 text-sm">
      <span aria-hidden="true" className="shrink-0 text-ink-soft">
        {label}
      </span>
      <ul className="inline-flex min-w-0 gap-0.5 overflow-x-auto rounded-md bg-surface-hover p-0.5">
        {choices.map(({ name, href, isChosen, choose }) => (
          <li key={name}>
            <a
              href={href}
              aria-current={isChosen ? "true" : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                choose();
              }}
              className={classes(
                "inline-flex h-7 items-center rounded-[0.3125rem] px-2.5 font-medium whitespace-nowrap -outline-offset-2 touch:h-11",
                isChosen ? "bg-surface-raised text-ink shadow-raised" : "text-ink-soft hover:text-ink",
              )}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
