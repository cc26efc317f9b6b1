import {
  type FinanceFunction,
  financeFunctionNames,
  type Persona,
  personaNames,
  personaShortNames,
} from "@/lib/domain/persona";
import { classes } from "./classes";
import { personaColours } from "./persona-colours";
import { PersonaMark } from "./persona-mark";

type PersonaBadgeProps = {
  persona: Persona;
  /** What a person of Finance/Procurement does; said in place of the short name. */
  functions?: readonly FinanceFunction[] | undefined;
  /** The whole name ("Engineering and Operations") in place of the short one. */
  full?: boolean | undefined;
  className?: string | undefined;
};

/** Shape, colour and name of a persona. */
export function PersonaBadge({ persona, functions = [], full = false, className }: PersonaBadgeProps) {
  const name = full ? personaNames[persona] : personaShortNames[persona];
  const tagged = persona === "FINANCE" && functions.length > 0;
  return (
    <span className={classes("badge-persona", personaColours[persona].soft, personaColours[persona].ink, className)}>
      <PersonaMark persona={persona} className="size-2.5" />
      {tagged && !full ? functions.map((each) => financeFunctionNames[each]).join(" + ") : name}
    </span>
  );
}

/** Said where a person has no persona, or a cell nobody. */
export function NoPersonaBadge({ children = "No persona" }: { children?: string | undefined }) {
  return (
    <span className="inline-flex items-center rounded-full border border-dashed border-line-strong px-2.5 text-xs/5 whitespace-nowrap text-ink-soft">
      {children}
    </span>
  );
}
