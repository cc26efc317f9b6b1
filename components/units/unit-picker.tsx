"use client";

import { useState } from "react";
import { Picker } from "@/components/ui/picker";
import type { Day } from "@/lib/domain/day";
import type { UnitOption } from "@/lib/domain/unit";

type UnitPickerProps = {
  /** The field that carries the unit's id, empty for none. */
  name?: string | undefined;
  start: { id: string; name: string } | null;
  /** What choosing no unit is called. */
  none: string;
  /** The day whose units are offered; today unless given. */
  asOf?: Day | undefined;
  /** Units that are not there yet but can be chosen as well, above the others. */
  planned?: readonly UnitOption[] | undefined;
  onChoose?: ((unitId: string | null, unit: UnitOption | null) => void) | undefined;
};

type State = "unasked" | "asking" | "here" | "failed";

/** Chooses a unit of the tree. Asks for the units when it is opened: most pages are read without. Put it into a Field. */
export function UnitPicker({ name, start, none, asOf, planned = [], onChoose }: UnitPickerProps) {
  const [chosen, setChosen] = useState<UnitOption | null>(start && { ...start, depth: 0 });
  const [text, setText] = useState(start?.name ?? "");
  const [units, setUnits] = useState<UnitOption[]>([]);
  const [state, setState] = useState<State>("unasked");

  async function ask() {
    if (state === "here" || state === "asking") return;
    setState("asking");
    try {
      const answer = await fetch(`/api/units${asOf ? `?asOf=${asOf}` : ""}`);
      if (!answer.ok) throw new Error(answer.statusText);
      setUnits((await answer.json()) as UnitOption[]);
      setState("here");
    } catch {
      setState("failed");
    }
  }

  function choose(unit: UnitOption | null) {
    setChosen(unit);
    if (unit?.id !== chosen?.id) onChoose?.(unit?.id ?? null, unit);
  }

  const isNarrowed = text !== "" && text !== chosen?.name;
  return (
    <>
      {name !== undefined && <input type="hidden" name={name} value={chosen?.id ?? ""} />}
      <Picker
        items={[...planned, ...units]}
        value={chosen}
        onChange={choose}
        text={text}
        onText={(next) => {
          setText(next);
          if (next.trim() === "") choose(null);
        }}
        onOpen={ask}
        status={statusText(state, units.length)}
        placeholder={none}
      >
        {(unit) => (
          // Narrowed, the units above are gone, and being below them says nothing.
          <span className="wrap-anywhere" style={{ paddingInlineStart: isNarrowed ? 0 : `${unit.depth}rem` }}>
            {unit.name}
          </span>
        )}
      </Picker>
    </>
  );
}

function statusText(state: State, count: number): string {
  if (state === "failed") return "The units could not be read. Check the connection and open this again.";
  if (state === "asking") return "Reading the units";
  return state === "here" && count === 0 ? "There are no units yet." : "";
}
