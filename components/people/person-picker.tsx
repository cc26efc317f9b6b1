"use client";

import { Combobox } from "@base-ui/react/combobox";
import { useEffect, useState } from "react";
import { classes } from "@/components/ui/classes";
import { controlClasses, useFieldControl } from "@/components/ui/field";
import { floatingClasses } from "@/components/ui/floating";
import type { FoundPerson } from "@/lib/domain/found-person";

type PersonPickerProps = {
  /** The field that carries the person's id, empty for nobody. */
  name: string;
  start: FoundPerson | null;
  /** Who must not be chosen. */
  except?: string | undefined;
};

/** Finds one person as one types. Put it into a Field. */
export function PersonPicker({ name, start, except }: PersonPickerProps) {
  const control = useFieldControl();
  const [chosen, setChosen] = useState(start);
  const [text, setText] = useState(start?.name ?? "");
  const { found, state } = useFoundPeople(text === chosen?.name ? "" : text);
  const items = found.filter((person) => person.id !== except);
  return (
    <>
      <input type="hidden" name={name} value={chosen?.id ?? ""} />
      <Combobox.Root
        items={items}
        filter={null}
        value={chosen}
        onValueChange={setChosen}
        inputValue={text}
        onInputValueChange={(next) => {
          setText(next);
          if (next.trim() === "") setChosen(null);
        }}
        itemToStringLabel={(person: FoundPerson) => person.name}
        isItemEqualToValue={(a: FoundPerson, b: FoundPerson) => a.id === b.id}
        autoHighlight
      >
        <Combobox.Input
          {...control}
          placeholder="Type a name"
          autoComplete="off"
          className={classes(controlClasses, "h-9 touch:h-11")}
        />
        <Combobox.Portal>
          <Combobox.Positioner sideOffset={4} className="z-60">
            <Combobox.Popup className={classes(floatingClasses, "w-(--anchor-width) p-1.5")}>
              <Combobox.Status className="px-2.5 py-1 text-sm text-ink-soft empty:hidden">
                {statusText(state, text, items.length)}
              </Combobox.Status>
              <Combobox.List>
                {(person: FoundPerson) => (
                  <Combobox.Item
                    key={person.id}
                    value={person}
                    className="flex flex-col rounded-md px-2.5 py-1.5 text-sm outline-none select-none touch:min-h-11 data-highlighted:bg-surface-hover"
                  >
                    <bdi className="font-medium wrap-anywhere">{person.name}</bdi>
                    <span className="text-ink-soft wrap-anywhere">
                      {[person.title, person.unitName].filter(Boolean).join(", ")}
                    </span>
                  </Combobox.Item>
                )}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
    </>
  );
}

type Search = { found: FoundPerson[]; state: "idle" | "searching" | "done" | "failed" };

const idle: Search = { found: [], state: "idle" };

/** Asks the server a moment after the last key; the answer to an older text is thrown away. */
function useFoundPeople(text: string): Search {
  const [search, setSearch] = useState(idle);
  useEffect(() => {
    if (text.trim() === "") {
      setSearch(idle);
      return;
    }
    const stale = new AbortController();
    const timer = setTimeout(async () => {
      setSearch((before) => ({ ...before, state: "searching" }));
      try {
        const answer = await fetch(`/api/people?q=${encodeURIComponent(text)}`, { signal: stale.signal });
        if (!answer.ok) throw new Error(answer.statusText);
        setSearch({ found: (await answer.json()) as FoundPerson[], state: "done" });
      } catch {
        if (!stale.signal.aborted) setSearch({ found: [], state: "failed" });
      }
    }, 150);
    return () => {
      clearTimeout(timer);
      stale.abort();
    };
  }, [text]);
  return search;
}

function statusText(state: Search["state"], text: string, count: number): string {
  if (state === "failed") return "The search did not answer. Check the connection.";
  if (state === "searching") return "Searching";
  if (state === "idle") return "Type a name, a title or a unit.";
  return count === 0 ? `Nobody found for “${text.trim()}”.` : "";
}
