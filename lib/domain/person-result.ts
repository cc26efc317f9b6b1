/** What became of one person in a command over many: `problem` is null when it was done. */
export type PersonResult = { personId: string; name: string; problem: string | null };
