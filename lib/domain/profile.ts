import type { Employed } from "./employment";
import type { ImportOfPerson } from "./fact-source";
import type { Interval } from "./interval";
import type { PersonFacts } from "./person";
import type { FinanceFunction, Persona } from "./persona";
import type { ProviderSide } from "./provider";
import type { SeatKind } from "./seat";
import type { SpendSide } from "./spend-owner";
import type { TypedFields } from "./typed-fields";

type Named = { id: string; name: string };
type Dated<T> = T & Interval & { id: string };

export type ProfilePost = Dated<{ title: string; location: string; unit: Named | null; manager: Named | null }>;

export type AssignmentSource = "MANUAL" | "IMPORT" | "SUGGESTION";

export type ProfileAssignment = Dated<{
  persona: Persona;
  functions: FinanceFunction[];
  /** Percent. */
  share: number;
  source: AssignmentSource;
  confirmedBy: string | null;
  confirmedAt: Date | null;
}>;

/** A person with everything dated about them, latest first, as far as the reader may see it. */
export type Profile = PersonFacts & {
  id: string;
  typed: TypedFields;
  import: ImportOfPerson;
  employment: Employed | null;
  /** The post that speaks for them: in force, else the next, else the last. */
  post: ProfilePost | null;
  posts: ProfilePost[];
  assignments: ProfileAssignment[];
  /** When they needed no persona. */
  outOfScopes: Dated<object>[];
  covers: Dated<{ unit: Named; persona: Persona; isDeputy: boolean }>[];
  seats: Dated<{ kind: SeatKind; share: number }>[];
  spendOwners: Dated<{ unit: Named; side: SpendSide }>[];
  providerCovers: Dated<{ providerName: string; side: ProviderSide }>[];
  /** Null for who may not know of leave. */
  leaves: Dated<object>[] | null;
};

/** What the dialogs on a person's page offer to choose from, and the audit number that they stand on. */
export type ProfileChoices = {
  seen: string;
  today: string;
  providers: Named[];
};

/** The clock of a page. */
export type Clock = { at: Date; timeZone: string };
