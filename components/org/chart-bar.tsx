import { Maximize, Minus, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { type ColouringKind, colourings } from "@/lib/org/colouring";
import type { Stage } from "./chart-stage";

const names: Record<ColouringKind, string> = {
  persona: "Colour by persona",
  unit: "Colour by unit",
  seat: "Colour by CCoE seat",
};

type ChartBarProps = {
  stage: Stage | null;
  kind: ColouringKind;
  onKind: (kind: ColouringKind) => void;
  /** The search. */
  children: ReactNode;
};

/** Finds, colours and zooms. */
export function ChartBar({ stage, kind, onKind, children }: ChartBarProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
      {children}
      <Field label="Colour by" labelHidden>
        <Select value={kind} onChange={(event) => onKind(kindOf(event.currentTarget.value))} className="min-w-48">
          {colourings.map((each) => (
            <option key={each} value={each}>
              {names[each]}
            </option>
          ))}
        </Select>
      </Field>
      <div className="ml-auto flex items-center">
        <IconButton label="Zoom out" aria-keyshortcuts="-" onClick={() => stage?.zoomBy(1 / 1.6)}>
          <Minus aria-hidden="true" className="size-4" />
        </IconButton>
        <IconButton label="Zoom in" aria-keyshortcuts="+" onClick={() => stage?.zoomBy(1.6)}>
          <Plus aria-hidden="true" className="size-4" />
        </IconButton>
        <IconButton label="Show everybody" aria-keyshortcuts="0" onClick={() => stage?.fit()}>
          <Maximize aria-hidden="true" className="size-4" />
        </IconButton>
      </div>
    </div>
  );
}

function kindOf(value: string): ColouringKind {
  return colourings.find((kind) => kind === value) ?? "persona";
}
