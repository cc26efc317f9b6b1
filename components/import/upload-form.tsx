"use client";

import { type SyntheticEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { FileChoice } from "@/components/ui/file-choice";
import { FormSummary } from "@/components/ui/form-summary";
import { ProgressBar } from "./progress-bar";
import { useImportRun } from "./use-import-run";

/** As lib/csv refuses it too; said before anything is sent. */
const mostBytes = 64 * 1024 * 1024;

/** Takes a file of staff. A refused file stays chosen. */
export function UploadForm() {
  const [file, setFile] = useState<File | null>(null);
  const { progress, problems, setProblems, isRunning, start } = useImportRun();

  function choose(chosen: File) {
    setFile(chosen);
    setProblems([]);
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
      <FileChoice
        label="Staff file"
        invitation="Drop a CSV or Excel file here, or choose one"
        hint="CSV or .xlsx, up to 100,000 rows and 64 MB. Nothing is written before you apply it."
        accept=".csv,.tsv,.txt,.xlsx,text/csv"
        file={file}
        disabled={isRunning}
        onChoose={choose}
        submit={
          file && (
            <Button type="submit" variant="primary" pending={isRunning}>
              Upload
            </Button>
          )
        }
      >
        {progress && <ProgressBar progress={progress} />}
      </FileChoice>
    </form>
  );
}
