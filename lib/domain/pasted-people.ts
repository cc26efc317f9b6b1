import { normaliseEmail } from "./email";

/** Somebody as a pasted list names them: by e-mail, or by employee ID. */
export type PastedPerson = { kind: "email" | "externalId"; text: string };

/**
 * Whom a pasted text names, in its order: e-mails and employee IDs, one a line or parted by commas, semicolons or tabs.
 * Of "Name <mail>", and of any piece with an e-mail in it, the e-mail counts.
 */
export function pastedPeople(text: string): PastedPerson[] {
  // NUL is the one character that PostgreSQL's texts cannot hold.
  return text
    .replaceAll("\0", " ")
    .split(/[\r\n;\t]+/)
    .flatMap(piecesOf);
}

function piecesOf(line: string): PastedPerson[] {
  const emails = emailsIn(line);
  // "Example, Anna <anna@example.com>": the comma is part of the name.
  if (emails.length === 1 && line.includes("<")) return emails;
  return line.split(",").flatMap((piece) => {
    const found = emailsIn(piece);
    if (found.length > 0) return found;
    const text = unquoted(piece);
    return text === "" ? [] : [{ kind: "externalId", text }];
  });
}

function emailsIn(text: string): PastedPerson[] {
  const words = text.split(/[\s,<>()[\]"']+/).filter((word) => word.includes("@"));
  return words.map((word) => ({ kind: "email", text: normaliseEmail(word.replace(/^mailto:/i, "")) }));
}

// As a cell of a spreadsheet may come.
function unquoted(piece: string): string {
  return piece.replaceAll('"', "").trim();
}

/** What a pasted list comes to. Those who left, and what nobody is known by, are not among `found`. */
export type PastedResult = {
  found: { id: string; name: string }[];
  /** No longer employed. */
  left: { text: string; name: string }[];
  missing: string[];
  /** Named more than once; each person is found once. */
  doubled: string[];
};

type Known = { id: string; name: string; email: string | null; externalId: string | null; isEmployed: boolean };

/** Puts names to what was pasted. */
export function matchPasted(pasted: readonly PastedPerson[], known: readonly Known[]): PastedResult {
  const by = new Map<string, Known>();
  for (const person of known) {
    if (person.email !== null) by.set(`email ${person.email}`, person);
    if (person.externalId !== null) by.set(`externalId ${person.externalId}`, person);
  }
  const result: PastedResult = { found: [], left: [], missing: [], doubled: [] };
  const seen = new Set<string>();
  for (const { kind, text } of pasted) {
    const person = by.get(`${kind} ${text}`);
    const key = person?.id ?? `${kind} ${text}`;
    if (seen.has(key)) result.doubled.push(text);
    else if (!person) result.missing.push(text);
    else if (person.isEmployed) result.found.push({ id: person.id, name: person.name });
    else result.left.push({ text, name: person.name });
    seen.add(key);
  }
  return result;
}
