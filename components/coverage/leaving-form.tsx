"use client";

import { X } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { PersonPicker } from "@/components/people/person-picker";
import { IconButton } from "@/components/ui/button";
import { DateInput, Field } from "@/components/ui/field";
import { Spinner } from "@/components/ui/spinner";
import type { Day } from "@/lib/domain/day";
import { leavingHref, mostLeaving } from "@/lib/domain/departure-question";

type Named = { id: string; name: string };

type LeavingFormProps = { people: readonly Named[]; from: Day | null; today: Day };

/** Chooses who leaves, and when. Each change is another address, so that the page can be kept and shared. */
export function LeavingForm({ people, from, today }: LeavingFormProps) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  // The picker begins anew for the next person.
  const [added, setAdded] = useState(0);
  const go = (ids: readonly string[], day: Day | null) =>
    startTransition(() => router.push(leavingHref(ids, day) as Route, { scroll: false }));
  const ids = people.map(({ id }) => id);

  function add(person: Named | null) {
    if (!person) return;
    setAdded(added + 1);
    if (!ids.includes(person.id)) go([...ids, person.id], from);
  }

  return (
    <div className="mb-8 flex flex-col gap-4">
      <div className="grid max-w-3xl gap-4 sm:grid-cols-2">
        <Field label="Add a person" hint={ids.length >= mostLeaving ? `${mostLeaving} people at a time.` : undefined}>
          <PersonPicker key={added} name="add" start={null} onChoose={add} />
        </Field>
        <Field label="From" hint="The first day without them. Empty: from now on." required={false}>
          <DateInput
            name="from"
            min={today}
            defaultValue={from ?? ""}
            onChange={(event) => go(ids, event.target.value || null)}
          />
        </Field>
      </div>
      {people.length > 0 && (
        <ul aria-label="People who leave" className="flex flex-wrap gap-2">
          {people.map(({ id, name }) => (
            <li key={id} className="flex items-center gap-1 rounded-full border border-line-strong pl-3 text-sm">
              <bdi className="wrap-anywhere">{name}</bdi>
              <IconButton
                label={`Without ${name}`}
                size="small"
                onClick={() =>
                  go(
                    ids.filter((each) => each !== id),
                    from,
                  )
                }
              >
                <X aria-hidden="true" className="size-3.5" />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className="min-h-5 text-sm text-ink-soft">
        {isPending && (
          <span className="flex items-center gap-2">
            <Spinner /> Working it out
          </span>
        )}
      </p>
    </div>
  );
}
