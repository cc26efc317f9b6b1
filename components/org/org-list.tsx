"use client";

import { ListTree } from "lucide-react";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { reportsOf } from "@/lib/org/line-of";
import { tallyOf } from "@/lib/org/tally";
import type { OrgTree } from "@/lib/org/tree";
import { people } from "@/lib/org/words";
import { Button } from "../ui/button";
import { Menu, MenuItem } from "../ui/menu";
import { Notice } from "../ui/notice";
import { ChartSearch } from "./chart-search";
import { PersonDialog } from "./person-dialog";
import { TreeList } from "./tree-list";
import { useOutline } from "./use-outline";

type OrgListProps = {
  tree: OrgTree;
  focus: number;
  onFocus: (index: number) => void;
  links: (index: number) => ReactNode;
};

/** The reporting lines as an indented list, with what narrows one's way through it. */
export function OrgList({ tree, focus, onFocus, links }: OrgListProps) {
  const area = useRef<HTMLDivElement>(null);
  const active = Math.max(focus, 0);
  const tally = useMemo(() => tallyOf(tree), [tree]);
  const { rows, isOpen, openLevels, reveal, toggle, press } = useOutline(tree, active, onFocus);
  const [opened, setOpened] = useState(-1);
  const top = useMemo(() => reportsOf(tree, -1), [tree]);
  const alone = top.filter((index) => tree.below[index] === 0).length;

  return (
    <div className="flex flex-col gap-3">
      <div className="flex items-center justify-between gap-3 print:hidden">
        <ChartSearch tree={tree} onFind={reveal} area={area} />
        <Menu
          trigger={
            <Button>
              <ListTree aria-hidden="true" className="size-4" />
              Levels
            </Button>
          }
        >
          <MenuItem onSelect={() => openLevels(0)}>Collapse all</MenuItem>
          {[2, 3, 4, 5].map((level) => (
            <MenuItem key={level} onSelect={() => openLevels(level - 1)}>
              {`Expand to level ${level}`}
            </MenuItem>
          ))}
          <MenuItem onSelect={() => openLevels(Number.POSITIVE_INFINITY)}>Expand all</MenuItem>
        </Menu>
      </div>
      {alone === tree.count && tree.count > 1 && (
        <Notice tone="warning" title="Nobody reports to anybody on this day">
          Managers come with an import of staff, or are chosen on a person's page.
        </Notice>
      )}
      <TreeList
        {...{ tree, tally, rows, active, area, isOpen }}
        onToggle={toggle}
        onPress={press}
        onOpen={(index) => {
          onFocus(index);
          setOpened(index);
        }}
      />
      <p className="text-sm text-pretty text-ink-soft">
        {summary(tree.count, alone)}{" "}
        <span className="max-md:hidden print:hidden">
          Keys: up and down go from row to row, right and left open and close, * opens all beside, letters find a name,
          Enter shows the person, / searches.
        </span>
      </p>
      {opened >= 0 && opened < tree.count && (
        <PersonDialog
          {...{ tree, tally, index: opened }}
          onClose={() => setOpened(-1)}
          onGoTo={(index) => {
            setOpened(-1);
            reveal(index);
          }}
        >
          {links(opened)}
        </PersonDialog>
      )}
    </div>
  );
}

function summary(count: number, alone: number): string {
  const everybody = `${people(count)}.`;
  return alone === 0 || alone === count
    ? everybody
    : `${everybody} At the end, ${people(alone)} with nobody above or below.`;
}
