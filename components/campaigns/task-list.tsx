import { Badge } from "@/components/ui/badge";
import { PersonLink } from "@/components/ui/person-link";
import { answerInWords, personaWith } from "@/lib/domain/campaign-answer";
import { type CampaignTask, taskOutcomeNames } from "@/lib/domain/campaign-task";
import { type Day, dayOf } from "@/lib/domain/day";
import { shortDayText } from "@/lib/domain/day-text";
import { personaNames } from "@/lib/domain/persona";
import { ApplyDialog } from "./apply-dialog";
import { DismissDialog } from "./dismiss-dialog";

type TaskListProps = {
  tasks: readonly CampaignTask[];
  rights: { apply: boolean; dismiss: boolean };
  today: Day;
  timeZone: string;
};

/** Answers that say that something is not right, each with the change filled in. */
export function TaskList({ tasks, rights, today, timeZone }: TaskListProps) {
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface-raised">
      {tasks.map((task) => {
        const { id, person, unit, persona, functions, current, newUnit, note, answeredAt, answerer, outcome } = task;
        const day = dayOf(answeredAt, timeZone);
        return (
          <li key={id} className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3 text-sm">
            <div className="min-w-0 flex-1 basis-64 wrap-anywhere">
              <p>
                <PersonLink person={person} />
                {unit && <span className="text-ink-soft">, {unit}</span>}
              </p>
              <p>
                {personaWith(persona, functions)}. <span className="font-medium">{answerInWords(task)}</span>
                {newUnit && <span className="font-medium">, in {newUnit.name}</span>}
              </p>
              {note && (
                <blockquote className="border-l-2 border-line pl-3">
                  <bdi>{note}</bdi>
                </blockquote>
              )}
              <p className="text-ink-soft">
                <bdi>{answerer}</bdi>, {shortDayText(day)}
                {current !== persona &&
                  outcome === null &&
                  `. ${current ? `Is ${personaNames[current]} by now` : "Has no persona by now"}`}
              </p>
            </div>
            {outcome === null ? (
              <div className="flex flex-wrap gap-1 print:hidden">
                {rights.apply && <ApplyDialog task={task} day={day} today={today} />}
                {rights.dismiss && <DismissDialog task={task} />}
              </div>
            ) : (
              <p className="text-ink-soft">
                <Badge tone={outcome === "APPLIED" ? "ok" : "neutral"}>{taskOutcomeNames[outcome]}</Badge>
                {task.reason && <span className="ml-2">{task.reason}</span>}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
