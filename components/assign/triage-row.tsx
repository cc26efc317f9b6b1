import { RowCheckbox } from "@/components/ui/checkbox";
import { classes } from "@/components/ui/classes";
import { proposedFunctions, type TriageItem } from "@/lib/domain/triage-state";
import { ChoiceButtons } from "./choice-buttons";
import { FunctionChoice } from "./function-choice";
import { GroupName } from "./group-name";
import { PersonName } from "./person-name";
import { Proposal } from "./proposal";
import { groupTitle, peopleText, proposedText } from "./triage-words";
import type { Triage } from "./use-triage";

/** A group, or a person of the open one. The keys of the queue act on it while the focus is in it. */
export function TriageRow({ item, triage }: { item: TriageItem; triage: Triage }) {
  const { key, group, person } = item;
  const { state } = triage;
  const isHere = state.cursor === key;
  const isSelected = state.selected.has(key);
  const isOpen = person === null && state.open?.groupId === group.id;
  const about = person?.name ?? `${groupTitle(group)}, ${peopleText(group.people)}`;
  const problem = person === null ? triage.problems.find(({ groupId }) => groupId === group.id) : undefined;
  return (
    <tr
      data-key={key}
      tabIndex={isHere ? 0 : -1}
      aria-label={`${about}. ${proposedText(group)}`}
      aria-level={person ? 2 : 1}
      aria-selected={isSelected}
      {...(person === null && { "aria-expanded": isOpen })}
      onFocus={() => triage.point(key)}
      className={classes(
        "scroll-mt-44 scroll-mb-24 -outline-offset-2 max-md:relative max-md:block max-md:border-b max-md:border-line max-md:p-4 max-md:last:border-0",
        isSelected ? "bg-accent-soft" : isHere && "bg-surface-hover",
        isHere && "shadow-[inset_3px_0_0_var(--accent)]",
      )}
    >
      <td className={classes(cell, "w-10 pl-4 max-md:absolute max-md:top-2.5 max-md:right-1")}>
        <RowCheckbox
          label={`Select ${about}`}
          checked={isSelected}
          tabIndex={isHere ? 0 : -1}
          onChange={() => triage.toggle(key)}
        />
      </td>
      <th scope="row" className={classes(cell, "text-left font-normal max-md:pr-12", person && "md:pl-18")}>
        {person ? (
          <PersonName person={person} group={group} isReachable={isHere} />
        ) : (
          <GroupName
            group={group}
            unitNames={state.queue.unitNames}
            isOpen={isOpen}
            isReachable={isHere}
            onToggle={() => (isOpen ? triage.close() : triage.open(group.id))}
            onKeep={() => group.held && triage.choose({ persona: group.held, functions: [] }, key)}
          />
        )}
        {problem && (
          <p className="mt-1 text-sm text-pretty text-danger">
            {problem.title}. {problem.text}
          </p>
        )}
      </th>
      {isHere && state.asks ? (
        <td colSpan={2} className={classes(cell, "pr-3 max-md:mt-3")}>
          <FunctionChoice
            proposed={proposedFunctions(item)}
            onChoose={(functions) => triage.choose({ persona: "FINANCE", functions })}
            onLeave={triage.leave}
          />
        </td>
      ) : (
        <>
          <td className={classes(cell, "max-md:mt-2")}>
            <Proposal
              about={about}
              proposal={group.proposal}
              hasReason={person === null}
              isReachable={isHere}
              onAccept={() => triage.accept(key)}
            />
          </td>
          <td className={classes(cell, "pr-3 max-md:mt-2 md:w-px")}>
            <ChoiceButtons
              about={about}
              isReachable={isHere}
              onChoose={(persona) => triage.choose({ persona, functions: [] }, key)}
            />
          </td>
        </>
      )}
    </tr>
  );
}

const cell = "py-2 pl-3 align-middle max-md:block max-md:p-0 md:border-b md:border-line md:[tr:last-child_&]:border-0";
