/** What the reader may change of a person. */
export type PersonRights = { people: boolean; persona: boolean; seat: boolean; cover: boolean };
