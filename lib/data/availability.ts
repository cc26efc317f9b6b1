import "server-only";

/** After how many seconds a client may try again. */
export const retrySeconds = 5;

// Shared by all of Next's bundles in this process, proxy.ts among them.
const holder = globalThis as { musterDatabaseAway?: boolean; musterConnectionLost?: number };

/** For how long a failure is put down to a connection that was lost. */
const doubtMilliseconds = 5_000;

/** Whether the database could not be reached a moment ago. Costs nothing to ask; database-health.ts keeps it true. */
export function isDatabaseAway(): boolean {
  return holder.musterDatabaseAway === true;
}

export function setDatabaseAway(isAway: boolean): void {
  holder.musterDatabaseAway = isAway;
}

/** Whether a connection was lost so lately that a request which fails now may have failed for that. */
export function isConnectionInDoubt(): boolean {
  return performance.now() - (holder.musterConnectionLost ?? Number.NEGATIVE_INFINITY) < doubtMilliseconds;
}

export function noteLostConnection(): void {
  holder.musterConnectionLost = performance.now();
}
