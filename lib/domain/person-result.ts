/** What became of one person in a command over many: `problem` is null when it was done. */
export type PersonResult = { personId: string; name: string; problem: string | null };

/** As many as one command takes, so that other writers do not wait for more than a few seconds. */
export const manyPeople = 10_000;
