"use client";

import { FileUp } from "lucide-react";
import { type DragEvent, type SyntheticEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { FormSummary } from "@/components/ui/form-summary";
import { ProgressBar } from "./progress-bar";
import { useImportRun } from "./use-import-run";

/** As lib/csv refuses it too; said before anything is sent. */
const mostBytes = 64 * 1024 * 1024;

/** Takes a file by the button, or dropped onto it. A refused file stays chosen. */
export function UploadForm() {
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [isOver, setOver] = useState(false);
  const { progress, problems, setProblems, isRunning, start } = useImportRun();

  function choose(chosen: File | undefined) {
    if (!chosen) return;
    setFile(chosen);
    setProblems([]);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    if (!isRunning) choose(event.dataTransfer.files[0]);
  }

  function upload(event: SyntheticEvent) {
    event.preventDefault();
    if (!file) return setProblems([{ message: "Choose a file first." }]);
    if (file.size > mostBytes) {
      return setProblems([{ message: "The file is larger than 64 MB. Leave out columns that are not needed." }]);
    }
    const headers = { "Content-Type": "application/octet-stream", "X-File-Name": encodeURIComponent(file.name) };
    void start({ url: "/api/import", body: file, headers });
  }

  return (
    <form onSubmit={upload} className="flex flex-col gap-4">
      <FormSummary problems={problems} title="The file was not taken" />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button does the same */}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={classes(
          "flex flex-wrap items-center gap-x-5 gap-y-4 rounded-lg border border-dashed px-6 py-6 transition-colors",
          isOver ? "border-accent bg-accent-soft" : "border-line-strong/60 bg-surface-raised",
        )}
      >
        <FileUp aria-hidden="true" className="size-6 shrink-0 text-ink-soft" />
        <div className="min-w-0 flex-1 basis-56">
          <p className="font-medium wrap-anywhere">{file ? file.name : "Drop a CSV file here, or choose one"}</p>
          <p className="text-sm text-ink-soft">
            {file
              ? sizeOf(file.size)
              : "Comma, semicolon or tab; up to 100,000 rows and 64 MB. Nothing is written before you apply it."}
          </p>
        </div>
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          aria-label="CSV file"
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => choose(event.currentTarget.files?.[0])}
        />
        <div className="flex gap-2">
          <Button onClick={() => input.current?.click()} disabled={isRunning}>
            {file ? "Choose another" : "Choose a file"}
          </Button>
          {file && (
            <Button type="submit" variant="primary" pending={isRunning}>
              Upload
            </Button>
          )}
        </div>
        {progress && (
          <div className="basis-full">
            <ProgressBar progress={progress} />
          </div>
        )}
      </div>
    </form>
  );
}

function sizeOf(bytes: number): string {
  return bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
