import type { FoundPerson } from "./found-person";

export type FoundUnit = { id: string; name: string; parentName: string | null };

/** What a text finds from everywhere, with the audit number that the answer stands on. */
export type Found = { people: FoundPerson[]; units: FoundUnit[]; seen: string };
