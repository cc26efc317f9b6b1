"use client";

import { useState } from "react";
import { Picker } from "@/components/ui/picker";
import { type Search, useSearch } from "@/components/use-search";
import type { FoundPerson } from "@/lib/domain/found-person";

type PersonPickerProps = {
  /** The field that carries the person's id, empty for nobody. */
  name: string;
  start: FoundPerson | null;
  /** Who must not be chosen. */
  except?: string | undefined;
  /** Told who is chosen, or that nobody is. */
  onChoose?: ((person: FoundPerson | null) => void) | undefined;
};

/** Finds one person as one types. Put it into a Field. */
export function PersonPicker({ name, start, except, onChoose }: PersonPickerProps) {
  const [chosen, setChosen] = useState(start);
  const [text, setText] = useState(start?.name ?? "");
  const asked = text === chosen?.name ? "" : text.trim();
  const { answer, state } = useSearch<FoundPerson[]>(
    asked === "" ? null : `/api/people?q=${encodeURIComponent(asked)}`,
  );
  const items = (answer ?? []).filter((person) => person.id !== except);
  function choose(person: FoundPerson | null) {
    setChosen(person);
    onChoose?.(person);
  }
  return (
    <>
      <input type="hidden" name={name} value={chosen?.id ?? ""} />
      <Picker
        items={items}
        isSearched
        value={chosen}
        onChange={choose}
        text={text}
        onText={(next) => {
          setText(next);
          if (next.trim() === "") choose(null);
        }}
        status={statusText(state, text, items.length)}
        placeholder="Type a name"
      >
        {(person) => (
          <>
            <bdi className="font-medium wrap-anywhere">{person.name}</bdi>
            <span className="text-ink-soft wrap-anywhere">
              {[person.title, person.unitName].filter(Boolean).join(", ")}
            </span>
          </>
        )}
      </Picker>
    </>
  );
}

function statusText(state: Search<unknown>["state"], text: string, count: number): string {
  if (state === "failed") return "The search did not answer. Check the connection.";
  if (state === "searching") return "Searching";
  if (state === "idle") return "Type a name, a title or a unit.";
  return count === 0 ? `Nobody found for “${text.trim()}”.` : "";
}
