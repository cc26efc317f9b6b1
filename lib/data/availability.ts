import "server-only";

/** After how many seconds a client may try again. */
export const retrySeconds = 5;

// Shared by all of Next's bundles in this process, proxy.ts among them.
const holder = globalThis as { musterDatabaseAway?: boolean };

/** Whether the database could not be reached a moment ago. Costs nothing to ask; database-health.ts keeps it true. */
export function isDatabaseAway(): boolean {
  return holder.musterDatabaseAway === true;
}

export function setDatabaseAway(isAway: boolean): void {
  holder.musterDatabaseAway = isAway;
}
