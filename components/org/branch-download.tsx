"use client";

import { Download } from "lucide-react";
import type { Day } from "@/lib/domain/day";
import { withQuery } from "@/lib/domain/with-query";
import { mostOnPaper } from "@/lib/org/paper-pages";
import { people } from "@/lib/org/words";
import { Button } from "../ui/button";
import { Menu, MenuDownload } from "../ui/menu";

type BranchDownloadProps = {
  /** Null: everybody. */
  personId: string | null;
  count: number;
  asOf: Day | null;
  size?: "small" | "medium" | undefined;
};

const files = [
  { name: "PDF, A4", use: "to print and send", path: "/org/export.pdf", paper: "a4" },
  { name: "PDF, A3", use: "larger sheets", path: "/org/export.pdf", paper: "a3" },
  { name: "SVG", use: "one vector drawing", path: "/org/export.svg", paper: null },
];

/** The reporting lines below somebody as a file; why not, where they are too many for one. */
export function BranchDownload({ personId, count, asOf, size }: BranchDownloadProps) {
  return (
    <Menu
      trigger={
        <Button size={size}>
          <Download aria-hidden="true" className="size-4" />
          Download
        </Button>
      }
    >
      {count > mostOnPaper ? (
        <p className="max-w-64 px-2.5 py-1.5 text-sm text-pretty text-ink-soft">
          A file holds up to {people(mostOnPaper)}, and these are {people(count)}. Open somebody further below and
          download from there.
        </p>
      ) : (
        files.map(({ name, use, path, paper }) => (
          <MenuDownload key={name} href={withQuery(path, { person: personId, asOf, paper })}>
            {name}
            <span className="ml-auto pl-6 text-xs text-ink-soft">{use}</span>
          </MenuDownload>
        ))
      )}
    </Menu>
  );
}
