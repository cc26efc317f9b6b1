import type { ImportStep } from "@/lib/domain/import-file";
import type { Progress } from "./run-import";

const steps: Record<ImportStep, string> = {
  read: "Reading the rows",
  parse: "Reading the columns as you chose them",
  units: "Linking the business units",
  match: "Comparing each row with the register",
  people: "Writing the people",
  posts: "Writing their posts",
  record: "Recording the import",
};

const number = new Intl.NumberFormat("en");

/** What is being done now; a bar where the end is known. Read out at each new step, not at each row. */
export function ProgressBar({ progress }: { progress: Progress }) {
  const share = progress.phase === "sending" && progress.total > 0 ? progress.sent / progress.total : null;
  return (
    <div className="flex flex-col gap-2">
      <div role="status" className="text-sm">
        {progress.phase === "sending" ? "Uploading the file" : progress.step ? steps[progress.step] : "Working on it"}
      </div>
      <div
        role="progressbar"
        aria-label="Progress"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === null ? undefined : Math.round(share * 100)}
        className="h-1.5 overflow-hidden rounded-full bg-surface-hover"
      >
        <div
          className={share === null ? "h-full w-full animate-pulse bg-accent" : "h-full bg-accent transition-[width]"}
          style={share === null ? undefined : { width: `${share * 100}%` }}
        />
      </div>
      <p className="text-sm text-ink-soft tabular-nums" aria-hidden="true">
        {detail(progress)}
      </p>
    </div>
  );
}

function detail(progress: Progress): string {
  if (progress.phase === "sending") return `${megabytes(progress.sent)} of ${megabytes(progress.total)} MB`;
  return progress.rows === null ? "\u00A0" : `${number.format(progress.rows)} rows`;
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
