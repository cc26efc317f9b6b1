import type { PersonResult } from "./person-result";
import type { Persona } from "./persona";
import type { Choice } from "./triage";

/** Whom a step is about: who is in the queue with one of these titles in one of these units, or some of them by id. */
export type TriageTarget = {
  titles: string[];
  /** Null for people in no unit. */
  unitIds: (string | null)[];
  /** Null for all of them. */
  personIds: string[] | null;
  /** The doubtful persona that they have; null for people without one. */
  held: Persona | null;
};

/** What an admin does in the queue, as it is sent: in the order in which it was done. */
export type TriageStep =
  | {
      kind: "decide";
      target: TriageTarget;
      choice: Choice;
      /** Whether it was the proposal that was accepted. */
      isAccepted: boolean;
      /** The audit number of the queue that it was decided on. */
      seen: string;
    }
  | { kind: "undo"; changeIds: string[] };

/** What became of a step. */
export type TriageAnswer = {
  /** How many people it changed. */
  people: number;
  /** How many it did not reach, and the first of them with the reasons. */
  refused: number;
  refusals: PersonResult[];
  /** What takes it back, in the order in which it was done; none if nothing was changed. */
  changeIds: string[];
  /** The audit number after it: a queue from then on knows of it. */
  seq: string;
};

/** As many steps as are sent at once. */
export const mostSteps = 10;
