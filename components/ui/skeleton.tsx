import { classes } from "./classes";

/** A grey place where something will be; give it that thing's size, so that nothing moves. */
export function Skeleton({ className }: { className?: string | undefined }) {
  return <span aria-hidden="true" className={classes("block animate-pulse rounded-md bg-surface-hover", className)} />;
}

/** Lines of a list or a table to come. `label` is read out once. */
export function SkeletonRows({
  rows = 8,
  label = "Loading",
}: {
  rows?: number | undefined;
  label?: string | undefined;
}) {
  return (
    <div role="status" className="flex flex-col gap-2">
      <span className="sr-only">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical placeholders that never move
        <Skeleton key={row} className="h-11 w-full" />
      ))}
    </div>
  );
}
