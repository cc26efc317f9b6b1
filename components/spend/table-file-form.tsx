"use client";

import { type FormEvent, useState } from "react";
import { FileChoice } from "@/components/ui/file-choice";
import { FormSummary } from "@/components/ui/form-summary";
import { problemOf } from "@/components/ui/problems";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Notation } from "@/lib/domain/spend-amount";
import { NotationField } from "./notation-field";
import { SendingBar } from "./sending-bar";
import { useSpendUpload } from "./use-spend-upload";

/** As the server refuses it too; said before anything is sent. */
const mostBytes = 64 * 1024 * 1024;

/** Takes a table of amounts as CSV or workbook. A refused file stays chosen. */
export function TableFileForm() {
  const [file, setFile] = useState<File | null>(null);
  const [notation, setNotation] = useState<Notation | "">("");
  const { sent, problems, setProblems, isRunning, start } = useSpendUpload();

  function send(event: FormEvent) {
    event.preventDefault();
    if (isRunning) return;
    if (!file) return setProblems([{ message: "Choose a file first." }]);
    if (file.size > mostBytes) return setProblems([{ message: "The file is larger than 64 MB. Split it." }]);
    const headers = {
      "Content-Type": "application/octet-stream",
      "X-File-Name": encodeURIComponent(file.name),
      "X-Amounts": notation,
    };
    void start({ url: "/api/spend/table", body: file, headers });
  }

  return (
    <form noValidate onSubmit={send} className="flex flex-col gap-4">
      <FormSummary problems={problems} title="The file was not taken" />
      <FileChoice
        label="Table of amounts"
        invitation="Drop a CSV or Excel file here, or choose one"
        hint="A row for each unit and month, or a row for each unit with months as headings."
        accept=".csv,.tsv,.txt,.xlsx,text/csv"
        file={file}
        disabled={isRunning}
        onChoose={(chosen) => {
          setFile(chosen);
          setProblems([]);
        }}
      />
      <NotationField value={notation} onChange={setNotation} error={problemOf(problems, "notation")} />
      {sent && <SendingBar sent={sent} />}
      <SubmitButton variant="primary" pending={isRunning} className="self-start">
        Upload the table
      </SubmitButton>
    </form>
  );
}
