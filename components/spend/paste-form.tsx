"use client";

import { type FormEvent, useState } from "react";
import { Field, TextArea } from "@/components/ui/field";
import { FormSummary } from "@/components/ui/form-summary";
import { problemOf } from "@/components/ui/problems";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Notation } from "@/lib/domain/spend-amount";
import { NotationField } from "./notation-field";
import { useSpendUpload } from "./use-spend-upload";

/** Takes cells copied from a spreadsheet, which come with tabs between them. What is refused stays. */
export function PasteForm() {
  const [text, setText] = useState("");
  const [notation, setNotation] = useState<Notation | "">("");
  const { problems, isRunning, start } = useSpendUpload();

  function send(event: FormEvent) {
    event.preventDefault();
    const headers = { "Content-Type": "text/plain; charset=utf-8", "X-Amounts": notation };
    if (!isRunning) void start({ url: "/api/spend/table", body: text, headers });
  }

  return (
    <form noValidate onSubmit={send} className="flex flex-col gap-4">
      <FormSummary problems={problems} title="The amounts were not taken" />
      <Field
        label="Cells from a spreadsheet"
        hint="A row for each unit and month (Unit, Month, Amount), or a row for each unit with months as headings. Units by their code or name."
      >
        <TextArea
          rows={8}
          value={text}
          onChange={(event) => setText(event.target.value)}
          spellCheck={false}
          className="font-mono"
        />
      </Field>
      <NotationField value={notation} onChange={setNotation} error={problemOf(problems, "notation")} />
      <SubmitButton variant="primary" pending={isRunning} className="self-start">
        Look at them
      </SubmitButton>
    </form>
  );
}
