import { ArrowRight } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import type { Tone } from "@/components/ui/tone";
import { ToneIcon } from "@/components/ui/tone-icon";
import { dayOf } from "@/lib/domain/day";
import { dayText } from "@/lib/domain/day-text";
import { likenessNames } from "@/lib/domain/import-likeness";
import type { FieldConflict, PreviewRow, SimilarPerson } from "@/lib/domain/import-outcome";

const fieldNames: Record<string, string> = {
  name: "Name",
  email: "E-mail",
  externalId: "Employee ID",
  kind: "Employment type",
  timeZone: "Time zone",
  employment: "Employment",
  title: "Job title",
  location: "Location",
  unitId: "Unit",
  managerId: "Manager",
  lastDay: "Last day",
};

/** What becomes of a row: the fields that change, what was typed in Muster, whom it may mean, and what is left out. */
export function RowHappening({ row, timeZone }: { row: PreviewRow; timeZone: string }) {
  const { outcome, title, unit, fields, conflicts, similar, reasons, warnings, decision } = row;
  const place = [title, unit].filter(Boolean).join(", ");
  const isTheirs = decision?.answer === "THEIRS";
  const disputed = new Set(conflicts?.map(({ field }) => field));
  const isQuiet = reasons.length > 0 || decision?.answer === "SKIP";
  return (
    <div className="flex flex-col gap-1">
      {fields === null && place && <span className={isQuiet ? "text-ink-soft" : undefined}>{place}</span>}
      {fields
        ?.filter(({ field }) => !disputed.has(field))
        .map((change) => (
          <Change key={change.field} {...change} />
        ))}
      {conflicts?.map((conflict) =>
        isTheirs ? (
          <Change key={conflict.field} field={conflict.field} before={conflict.ours} after={conflict.theirs} />
        ) : (
          <Line key={conflict.field} tone="accent">
            <Stays conflict={conflict} timeZone={timeZone} />
          </Line>
        ),
      )}
      {similar && outcome !== "MISSING" && (
        <Line tone="accent">
          <SamePerson person={similar} timeZone={timeZone} />
        </Line>
      )}
      {reasons.map((reason) => (
        <Line key={reason} tone="danger">
          {reason}
        </Line>
      ))}
      {warnings.map((warning) => (
        <Line key={warning} tone="warning">
          {warning}
        </Line>
      ))}
    </div>
  );
}

function Change({ field, before, after }: { field: string; before: string | null; after: string | null }) {
  return (
    <span className="flex flex-wrap items-baseline gap-x-1.5">
      <span className="text-ink-soft">{fieldNames[field] ?? field}:</span>
      <del className="text-ink-soft decoration-line-strong">{before || "none"}</del>
      <ArrowRight role="img" aria-label="becomes" className="size-3 self-center text-ink-soft" />
      <ins className="no-underline">{after || "none"}</ins>
    </span>
  );
}

function Stays({ conflict: { field, ours, theirs, by, at }, timeZone }: { conflict: FieldConflict; timeZone: string }) {
  const typed = by && at ? `, typed by ${by} on ${dayText(dayOf(new Date(at), timeZone))}` : ", as typed in Muster";
  return (
    <>
      {fieldNames[field] ?? field} stays <b className="font-medium">“{ours || "none"}”</b>
      {typed}; the file says <b className="font-medium">“{theirs || "none"}”</b>
    </>
  );
}

function SamePerson({ person, timeZone }: { person: SimilarPerson; timeZone: string }) {
  const { id, name, externalId, email, title, unit, joined, left, likeness } = person;
  const day = (at: string) => dayText(dayOf(new Date(at), timeZone));
  const facts = [title, unit, externalId && `employee ID ${externalId}`, email].filter(Boolean).join(", ");
  const isDecided = likeness === "DECISION";
  const times = [joined && `joined on ${day(joined)}`, left && `left on ${day(left)}`].filter(Boolean).join(", ");
  return (
    <>
      {isDecided ? "The same person as" : "Same person as"}{" "}
      <Link href={`/people/${id}` as Route} className="font-medium underline underline-offset-2">
        {name}
      </Link>
      {isDecided ? ":" : "?"} {[facts, times].filter(Boolean).join("; ")}.
      {!isDecided && <span className="text-ink-soft"> It has {likenessNames[likeness]}.</span>}
    </>
  );
}

function Line({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className="flex items-start gap-1.5">
      <ToneIcon tone={tone} className="mt-0.5" />
      <span className="min-w-0">{children}</span>
    </span>
  );
}
