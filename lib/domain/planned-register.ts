import type { PersonaStatement } from "./assignment";
import type { Interval } from "./interval";
import type { SeatWanted } from "./open-seat";
import type { Persona } from "./persona";
import type { ProviderSide } from "./provider";
import type { SeatKind } from "./seat";
import type { SpendSide } from "./spend-owner";
import type { Placement } from "./timeline";
import type { UnitPlace } from "./unit";

type OfPerson = Interval & { id: string; personId: string };

/** Rows of the register that a plan reads or would write, by their table. */
export type PlanRows = {
  unit: { id: string; code: string };
  unitVersion: UnitPlace & { id: string; tags: string[] };
  post: OfPerson & { unitId: string | null; managerId: string | null; title: string; location: string };
  leave: OfPerson;
  assignment: OfPerson & PersonaStatement & { confirmedAt: Date | null };
  confirmation: { id: string; assignmentId: string; at: Date; source: "ASSIGNED" };
  outOfScope: OfPerson;
  cover: OfPerson & { unitId: string; persona: Persona; isDeputy: boolean };
  seat: OfPerson & { kind: SeatKind; share: number };
  providerCover: OfPerson & { providerId: string; side: ProviderSide };
  spendOwner: OfPerson & { unitId: string; side: SpendSide };
  openSeat: Interval & SeatWanted & { id: string; title: string; share: number };
};
export type PlanTable = keyof PlanRows;
type PersonTable = { [T in PlanTable]: PlanRows[T] extends OfPerson ? T : never }[PlanTable];
type DatedTable = { [T in PlanTable]: PlanRows[T] extends Interval ? T : never }[PlanTable];

/**
 * What a plan stands on: of everybody whom its steps touch all rows; every unit; the seats of leads; and the posts of whom
 * planned managers report to.
 */
export type PlanRegister = {
  people: readonly { id: string; name: string }[];
  providers: readonly (Interval & { id: string })[];
  rows: { readonly [T in PlanTable]: readonly PlanRows[T][] };
};

/** What a plan would write of a table: rows that are no more as they were, and rows as they would be. */
export type PlannedRows = { [T in PlanTable]: { gone: string[]; put: PlanRows[T][] } };

/** From when on the steps hold, and when somebody would say so. */
export type PlanMoment = { from: Date; now: Date };

/** A copy of the register on which steps are tried, one after the other. */
export class PlannedRegister {
  readonly #given: PlanRegister;
  readonly #rows: { [T in PlanTable]: Map<string, PlanRows[T]> };
  readonly #names: ReadonlyMap<string, string>;
  #edits = 0;
  #made = 0;

  constructor(given: PlanRegister) {
    const copy = <T extends PlanTable>(table: T) => new Map(given.rows[table].map((row) => [row.id, row]));
    this.#given = given;
    this.#names = new Map(given.people.map(({ id, name }) => [id, name]));
    this.#rows = {
      unit: copy("unit"),
      unitVersion: copy("unitVersion"),
      post: copy("post"),
      leave: copy("leave"),
      assignment: copy("assignment"),
      outOfScope: copy("outOfScope"),
      cover: copy("cover"),
      seat: copy("seat"),
      confirmation: copy("confirmation"),
      providerCover: copy("providerCover"),
      spendOwner: copy("spendOwner"),
      openSeat: copy("openSeat"),
    };
  }

  /** How often something was written: the same before and after a step that changes nothing. */
  get edits(): number {
    return this.#edits;
  }

  get providers(): PlanRegister["providers"] {
    return this.#given.providers;
  }

  nameOf(personId: string): string | null {
    return this.#names.get(personId) ?? null;
  }

  /** The first one first, as `Rows` that have a beginning are told. */
  all<T extends PlanTable>(table: T, which: (row: PlanRows[T]) => boolean): PlanRows[T][] {
    return [...this.#rows[table].values()].filter(which);
  }

  ofPerson<T extends PersonTable>(table: T, personId: string): PlanRows[T][] {
    return this.all(table, (row) => row.personId === personId).sort((a, b) => a.from.getTime() - b.from.getTime());
  }

  put<T extends PlanTable>(table: T, row: PlanRows[T]): void {
    this.#rows[table].set(row.id, row);
    this.#edits += 1;
  }

  /** The row holds no longer from `until` on; one that would not have begun by then is removed. */
  end<T extends DatedTable>(table: T, row: PlanRows[T], until: Date): void {
    if (row.until?.getTime() === until.getTime()) return;
    if (row.from < until) this.put(table, { ...row, until });
    else {
      this.#rows[table].delete(row.id);
      this.#edits += 1;
    }
  }

  /** What was in force where a placement puts something holds no longer from there on. */
  clear<T extends DatedTable>(table: T, { ends, replaces }: Placement<PlanRows[T]>, from: Date): void {
    if (ends) this.end(table, ends, from);
    if (replaces) this.end(table, replaces, from);
  }

  /** Ids of rows that are not in the register yet: the same plan always makes the same ones. */
  newId(): string {
    this.#made += 1;
    return `00000000-0000-4000-8000-${this.#made.toString(16).padStart(12, "0")}`;
  }

  changes(): PlannedRows {
    const of = <T extends PlanTable>(table: T) => {
      const given = new Map(this.#given.rows[table].map((row) => [row.id, row]));
      const put = [...this.#rows[table].values()].filter((row) => given.get(row.id) !== row);
      const changed = new Set(put.map(({ id }) => id));
      const gone = [...given.keys()].filter((id) => changed.has(id) || !this.#rows[table].has(id));
      return { gone, put };
    };
    return {
      unit: of("unit"),
      unitVersion: of("unitVersion"),
      post: of("post"),
      leave: of("leave"),
      assignment: of("assignment"),
      outOfScope: of("outOfScope"),
      cover: of("cover"),
      seat: of("seat"),
      confirmation: of("confirmation"),
      providerCover: of("providerCover"),
      spendOwner: of("spendOwner"),
      openSeat: of("openSeat"),
    };
  }
}
