/** Enough of a person to choose them. */
export type FoundPerson = { id: string; name: string; title: string; unitName: string | null };
