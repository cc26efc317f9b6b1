import type { Sent } from "./send-file";

const number = new Intl.NumberFormat("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const megabytes = (bytes: number) => number.format(bytes / 1_000_000);

/** How much of a file is on its way. Read out at its beginning and its end, not at each step. */
export function SendingBar({ sent: { bytes, total } }: { sent: Sent }) {
  const percent = total > 0 ? Math.round((bytes / total) * 100) : 0;
  return (
    <div className="flex flex-col gap-2">
      <div role="status" className="text-sm">
        {percent < 100 ? "Sending the file, which is read as it comes" : "Reading the rest"}
      </div>
      <progress
        aria-label="Progress"
        value={percent}
        max={100}
        className="h-1.5 w-full overflow-hidden rounded-full accent-accent"
      />
      <p className="text-sm text-ink-soft tabular-nums" aria-hidden="true">
        {megabytes(bytes)} of {megabytes(total)} MB
      </p>
    </div>
  );
}
