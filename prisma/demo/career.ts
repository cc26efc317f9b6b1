import type { FinanceFunction, Persona } from "@/lib/domain/persona";
import { type Offset, registerBegins } from "./calendar";

/** Half-open, in days from today. */
export type Span = { from: Offset; until: Offset | null };

export type Post = Span & { unit: string; title: string };
export type Statement = Span & { persona: Persona; functions: readonly FinanceFunction[]; share: number };

/** One person of the demo through its eighteen months. */
export type Career = {
  /** What the other data call the person by; only the named ones have one. */
  key: string | null;
  name: string;
  /** Before the @ of the e-mail address, where the name has no Latin letters to make it from. */
  mailbox: string | null;
  isContractor: boolean;
  /** Reports to the head of the unit above their own, and the team leads of their unit report to them. */
  isHead: boolean;
  /** The others of the unit report to the team leads. */
  isTeamLead: boolean;
  posts: readonly Post[];
  statements: readonly Statement[];
  leaves: readonly Span[];
};

export const always: Span = { from: registerBegins, until: null };

export function unitOf(career: Career): string {
  return career.posts.at(-1)?.unit ?? "";
}
