"use client";

import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { Field } from "@/components/ui/field";
import { Picker } from "@/components/ui/picker";
import { NameSearch } from "@/lib/org/name-search";
import type { OrgTree } from "@/lib/org/tree";
import { people, titleOf, unitOf } from "@/lib/org/words";

const mostFound = 12;

type ChartSearchProps = { tree: OrgTree; onFind: (index: number) => void; area: RefObject<HTMLElement | null> };

/** Finds a person in the chart as one types, with or without accents. "/" leads here. */
export function ChartSearch({ tree, onFind, area }: ChartSearchProps) {
  const [text, setText] = useState("");
  const box = useRef<HTMLDivElement>(null);
  // Folding all names takes a moment; it is spent when the first letter is typed, or before, when there is time.
  const search = useRef<{ tree: OrgTree; names: NameSearch } | null>(null);
  const found = useMemo(() => {
    if (text.trim() === "") return { first: [], total: 0 };
    if (search.current?.tree !== tree) search.current = { tree, names: new NameSearch(tree.names) };
    return search.current.names.find(text, mostFound);
  }, [tree, text]);

  useEffect(() => {
    const timer = setTimeout(() => {
      search.current ??= { tree, names: new NameSearch(tree.names) };
    }, 1000);
    return () => clearTimeout(timer);
  }, [tree]);

  useEffect(() => {
    function jump(event: KeyboardEvent) {
      const isTyping = event.target instanceof Element && event.target.closest("input, textarea, select");
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
      event.preventDefault();
      box.current?.querySelector("input")?.focus();
    }
    document.addEventListener("keydown", jump);
    return () => document.removeEventListener("keydown", jump);
  }, []);

  const items = found.first.map((index) => ({ id: String(index), name: tree.names[index] ?? "", index }));
  return (
    <div ref={box} className="w-full max-w-72 max-md:max-w-none">
      <Field label="Find a person" labelHidden>
        <Picker
          items={items}
          isSearched
          value={null}
          onChange={(item) => {
            if (item === null) return;
            onFind(item.index);
            setText("");
            area.current?.focus();
          }}
          text={text}
          onText={setText}
          status={statusText(text, found.total)}
          placeholder="Find a person"
        >
          {({ index, name }) => (
            <>
              <bdi className="font-medium wrap-anywhere">{name}</bdi>
              <span className="text-ink-soft wrap-anywhere">
                {[titleOf(tree, index), unitOf(tree, index)].filter(Boolean).join(", ")}
              </span>
            </>
          )}
        </Picker>
      </Field>
    </div>
  );
}

function statusText(text: string, total: number): string {
  if (text.trim() === "") return "Type a name.";
  if (total === 0) return `Nobody found for “${text.trim()}”.`;
  return total > mostFound ? `${people(total)} found, the first ${mostFound} of them here. Type more of the name.` : "";
}
