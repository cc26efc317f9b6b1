"use client";

import { Upload } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions, DialogClose } from "@/components/ui/dialog";
import { Field, TextArea, useFieldControl } from "@/components/ui/field";
import { FormSummary } from "@/components/ui/form-summary";
import type { Problem } from "@/lib/domain/outcome";
import type { Policy } from "@/lib/domain/policy";

type ImportDialogProps = {
  /** `unitNames` are of the units that the policy names. */
  onRead: (policy: Policy, note: string | null, unitNames: Record<string, string>) => void;
};

type Answer = { policy: Policy; note: string | null; unitNames: Record<string, string> };

/** Takes a policy from a file or from pasted text, as a draft: nothing is saved by it. */
export function ImportDialog({ onRead }: ImportDialogProps) {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState("");
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isPending, setPending] = useState(false);

  async function read() {
    setPending(true);
    const answer = await ask(text);
    setPending(false);
    setProblems("problems" in answer ? answer.problems : []);
    if ("problems" in answer) return;
    onRead(answer.policy, answer.note, answer.unitNames);
    setOpen(false);
  }

  const trigger = (
    <Button>
      <Upload aria-hidden="true" className="size-4" />
      Import
    </Button>
  );
  return (
    <Dialog
      trigger={trigger}
      open={isOpen}
      onOpenChange={setOpen}
      title="Import a policy"
      description="It becomes a draft on this page. Nothing is saved before you save it."
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isPending) read();
        }}
      >
        <FormSummary
          problems={problems.map(({ field, message }) => ({ message: field ? `${field}: ${message}` : message }))}
        />
        <Field label="File" hint="JSON, as the download makes it." required={false}>
          <FileInput onText={setText} />
        </Field>
        <Field label="Or paste it here">
          <TextArea
            value={text}
            rows={8}
            spellCheck={false}
            onChange={(event) => setText(event.currentTarget.value)}
            className="font-mono"
          />
        </Field>
        <DialogActions>
          <Button variant="primary" type="submit" pending={isPending}>
            Take as draft
          </Button>
          <DialogClose render={<Button>Cancel</Button>} />
        </DialogActions>
      </form>
    </Dialog>
  );
}

function FileInput({ onText }: { onText: (text: string) => void }) {
  return (
    <input
      {...useFieldControl()}
      type="file"
      accept=".json,application/json"
      onChange={async (event) => {
        const file = event.currentTarget.files?.[0];
        if (file) onText(await file.text());
      }}
      className="text-sm file:mr-3 file:h-9 file:rounded-md file:border file:border-line-strong file:bg-surface-raised file:px-3 file:font-medium"
    />
  );
}

async function ask(body: string): Promise<Answer | { problems: readonly Problem[] }> {
  try {
    const response = await fetch("/api/coverage/policy/file", { method: "POST", body });
    if (response.status === 413) return { problems: [{ message: "This file is too large to be a policy." }] };
    return (await response.json()) as Answer | { problems: readonly Problem[] };
  } catch {
    return { problems: [{ message: "This could not be read. Check the connection and try again." }] };
  }
}
