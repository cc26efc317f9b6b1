"use client";

import { type FormEvent, useState } from "react";
import { Field, Select } from "@/components/ui/field";
import { FileChoice } from "@/components/ui/file-choice";
import { FormSummary } from "@/components/ui/form-summary";
import { problemOf } from "@/components/ui/problems";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FocusChoices } from "@/lib/domain/focus";
import { sendFile } from "./send-file";
import { SendingBar } from "./sending-bar";
import { useSpendUpload } from "./use-spend-upload";

/** As the server refuses it too; said before anything is sent. */
const mostBytes = 1024 ** 3;
/** Of its beginning, enough for the headings and the tags of some hundred rows. */
const headBytes = 512 * 1024;

/** Takes a FOCUS cost file: its beginning first, so that one can say what in it names the unit. */
export function CostFileForm() {
  const [file, setFile] = useState<File | null>(null);
  const [choices, setChoices] = useState<FocusChoices | null>(null);
  const [isLooking, setLooking] = useState(false);
  const [unit, setUnit] = useState("");
  const { sent, problems, setProblems, isRunning, start } = useSpendUpload();

  async function choose(chosen: File) {
    setFile(chosen);
    setChoices(null);
    setUnit("");
    if (chosen.size > mostBytes) {
      return setProblems([
        { message: "The file is larger than 1 GB. Compress it with gzip, or export each month apart." },
      ]);
    }
    setLooking(true);
    const answer = await sendFile<FocusChoices>({ url: "/api/spend/focus/head", body: chosen.slice(0, headBytes) });
    setLooking(false);
    setProblems(answer.ok ? [] : answer.problems);
    if (answer.ok) setChoices(answer.value);
  }

  function send(event: FormEvent) {
    event.preventDefault();
    if (isRunning || isLooking) return;
    if (!file) return setProblems([{ message: "Choose a file first." }]);
    if (!choices) return;
    if (unit === "") return setProblems([{ field: "unit", message: "Choose what in the file names the unit." }]);
    const headers = {
      "Content-Type": "application/octet-stream",
      "X-File-Name": encodeURIComponent(file.name),
      "X-Unit": encodeURIComponent(unit),
    };
    void start({ url: "/api/spend/focus", body: file, headers });
  }

  return (
    <form noValidate onSubmit={send} className="flex flex-col gap-4">
      <FormSummary problems={problems} title="The file was not taken" />
      <FileChoice
        label="FOCUS cost file"
        invitation="Drop a FOCUS cost file here, or choose one"
        hint="CSV or gzipped CSV, up to 1 GB. It is added up as it comes; none of its rows is kept."
        accept=".csv,.gz,text/csv,application/gzip"
        file={file}
        disabled={isRunning}
        onChoose={choose}
      />
      <div role="status" className="text-sm text-ink-soft empty:hidden">
        {isLooking && "Reading the headings"}
      </div>
      {choices && <UnitChoice choices={choices} value={unit} onChange={setUnit} error={problemOf(problems, "unit")} />}
      {sent && <SendingBar sent={sent} />}
      <SubmitButton variant="primary" pending={isRunning} className="self-start">
        Add it up
      </SubmitButton>
    </form>
  );
}

type UnitChoiceProps = {
  choices: FocusChoices;
  /** A FocusUnit as JSON; empty for none. */
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
};

function UnitChoice({ choices: { columns, tags }, value, onChange, error }: UnitChoiceProps) {
  return (
    <Field
      label="What names the unit"
      hint="A column, or a key among the tags. Its values are matched with your units after the sum."
      error={error}
      className="max-w-96"
    >
      <Select name="unit" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">Choose a column or tag</option>
        <optgroup label="Tags">
          {tags.map((tag) => (
            <option key={tag} value={JSON.stringify({ tag })}>
              {tag}
            </option>
          ))}
        </optgroup>
        <optgroup label="Columns">
          {columns.map((column) => (
            <option key={column} value={JSON.stringify({ column })}>
              {column}
            </option>
          ))}
        </optgroup>
      </Select>
    </Field>
  );
}
