"use client";

import { ClipboardPaste } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Field, TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Day } from "@/lib/domain/day";
import type { PastedResult } from "@/lib/domain/pasted-people";
import type { PeopleRights } from "@/lib/domain/people-row";
import type { PersonResult } from "@/lib/domain/person-result";
import { PastedPeople } from "./pasted-people";
import { PeopleCommands } from "./people-commands";
import { RefusedResults } from "./results";

type Answer = PastedResult & { seen: string };

/** Finds people by a list from elsewhere, a mail's recipients say, and gives all of them what they are to have. */
export function PasteDialog({ rights, today }: { rights: PeopleRights; today: Day }) {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState("");
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [problem, setProblem] = useState<string | undefined>();
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<readonly PersonResult[]>([]);

  function change(open: boolean) {
    setOpen(open);
    setAnswer(null);
    setRefused([]);
    if (!open) setText("");
  }

  async function lookUp(event: FormEvent) {
    event.preventDefault();
    setPending(true);
    const outcome = await ask(text);
    setPending(false);
    setProblem(typeof outcome === "string" ? outcome : undefined);
    setAnswer(typeof outcome === "string" ? null : outcome);
  }

  return (
    <Dialog
      trigger={
        <Button>
          <ClipboardPaste aria-hidden="true" className="size-4" />
          Paste a list
        </Button>
      }
      open={isOpen}
      onOpenChange={change}
      title="Find people by a list"
      description="Paste e-mail addresses or employee IDs, up to 10,000. Nothing is changed before you choose what to do."
    >
      {answer ? (
        <div className="flex flex-col gap-4">
          <RefusedResults results={refused} />
          <PastedPeople result={answer} />
          <div className="mt-2 flex flex-wrap gap-2">
            {answer.found.length > 0 && (
              <PeopleCommands
                people={answer.found}
                rights={rights}
                seen={answer.seen}
                today={today}
                onDone={({ results = [] }) => {
                  if (results.length === 0) change(false);
                  setRefused(results);
                  return undefined;
                }}
              />
            )}
            <Button size="small" variant="quiet" onClick={() => setAnswer(null)}>
              Change the list
            </Button>
          </div>
        </div>
      ) : (
        <form noValidate onSubmit={lookUp}>
          <Field
            label="The list"
            hint="One a line, or parted by commas or semicolons. “Name <mail>” works too."
            error={problem}
          >
            <TextArea rows={8} value={text} onChange={(event) => setText(event.target.value)} spellCheck={false} />
          </Field>
          <DialogActions>
            <SubmitButton variant="primary" pending={pending}>
              Look them up
            </SubmitButton>
          </DialogActions>
        </form>
      )}
    </Dialog>
  );
}

/** What the list comes to, or why it could not be looked up. */
async function ask(text: string): Promise<Answer | string> {
  try {
    const response = await fetch("/api/people/pasted", { method: "POST", body: text });
    const body = await response.json();
    return response.ok ? (body as Answer) : (body as { message: string }).message;
  } catch {
    return "The list could not be looked up. Check the connection and try again.";
  }
}
