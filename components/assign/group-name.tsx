import { ChevronRight } from "lucide-react";
import { classes } from "@/components/ui/classes";
import { PersonaBadge } from "@/components/ui/persona-badge";
import { personaShortNames } from "@/lib/domain/persona";
import type { TriageGroup } from "@/lib/domain/triage";
import { groupTitle, peopleText, unitsText } from "./triage-words";

type GroupNameProps = {
  group: TriageGroup;
  unitNames: Readonly<Record<string, string>>;
  isOpen: boolean;
  isReachable: boolean;
  onToggle: () => void;
  /** Confirms the persona that is doubtful. */
  onKeep: () => void;
};

/** Title, number and units of a group; opens it. */
export function GroupName({ group, unitNames, isOpen, isReachable, onToggle, onKeep }: GroupNameProps) {
  const title = groupTitle(group);
  return (
    <span className="flex items-start gap-2">
      <button
        type="button"
        tabIndex={isReachable ? 0 : -1}
        aria-label={`${isOpen ? "Close" : "Open"} ${title}`}
        onClick={onToggle}
        className="-my-0.5 inline-grid size-7 shrink-0 place-items-center rounded-md touch:size-11 hover:bg-surface-hover touch:-my-2.5 touch:-ml-3"
      >
        <ChevronRight
          aria-hidden="true"
          className={classes("size-4 text-ink-soft transition-transform", isOpen && "rotate-90")}
        />
      </button>
      <span className="min-w-0">
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span className={classes("font-medium wrap-anywhere", group.titles[0] === "" && "text-ink-soft")}>
            {title}
          </span>
          <span className="text-sm text-ink-soft tabular-nums">{peopleText(group.people)}</span>
          {group.held && (
            <span className="inline-flex items-center gap-1 text-sm text-ink-soft">
              now <PersonaBadge persona={group.held} />
              <button
                type="button"
                tabIndex={isReachable ? 0 : -1}
                aria-label={`Keep ${personaShortNames[group.held]}: ${title}, ${peopleText(group.people)}`}
                onClick={onKeep}
                className="rounded-md px-1.5 font-medium text-ink underline underline-offset-3 touch:min-h-11"
              >
                Keep
              </button>
            </span>
          )}
        </span>
        <span className="block text-xs text-ink-soft wrap-anywhere">{unitsText(group, unitNames)}</span>
      </span>
    </span>
  );
}
