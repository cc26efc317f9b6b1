import type { Coverage } from "./coverage";
import type { Cell } from "./coverage-cell";
import type { CoverageFacts, PersonFact } from "./coverage-facts";
import type { CoverageFigures } from "./coverage-figures";
import type { Gap } from "./gap";
import { gapsNotIn } from "./gap-difference";
import { type Some, some } from "./import-effect";
import { holdsAt, type Interval } from "./interval";
import type { Persona } from "./persona";
import type { ProviderSide } from "./provider";
import type { SeatKind } from "./seat";
import type { SpendSide } from "./spend-owner";

type Named = { id: string; name: string };

/** A required cell that is worse held than it was. */
export type WorseCell = {
  unit: Named;
  persona: Persona;
  /** Monthly spend that the cell is judged by; null when it is not known. */
  money: number | null;
  holders: { before: number; after: number };
  minimum: number;
  /** Whether that is a gap: a short leave of the only holder is none. */
  isGap: boolean;
};

export type EmptiedSeat = {
  person: Named;
  kind: SeatKind /** Others who sit in a seat of the kind. */;
  others: number;
};
export type LostSpend = { unit: Named; side: SpendSide };
export type LostProvider = { provider: Named; side: ProviderSide };

/** What coverage loses when something is supposed of people. */
export type DepartureEffect = {
  /** Held by somebody before, by nobody or too few after; those that most money depends on first. */
  cells: Some<WorseCell>;
  /** Own monthly spend of the units of these cells; null when none is known. */
  money: number | null;
  /** Held by one person without a deputy after, and by more before. */
  singles: Some<WorseCell>;
  seats: Some<EmptiedSeat>;
  providers: Some<LostProvider>;
  /** Units whose spend nobody answers for any more, of a side. */
  spends: Some<LostSpend>;
  /** Worst first. One that only gets worse is none that opens. */
  opened: readonly Gap[];
  figures: { before: CoverageFigures; after: CoverageFigures };
};

type Judged = { facts: CoverageFacts; coverage: Coverage };

/** @param personIds those of whom something is supposed */
export function departureEffect(
  before: Judged,
  after: Judged,
  { personIds, at }: { personIds: ReadonlySet<string>; at: Date },
): DepartureEffect {
  const worse = worseCells(before.coverage, after.coverage);
  const lost = worse.filter(({ holders, minimum }) => holders.after < Math.max(1, minimum));
  const singles = worse.filter((cell) => !lost.includes(cell));
  const units = new Map(before.coverage.units.map((unit) => [unit.id, unit]));
  const spends = [...new Set(lost.map(({ unit }) => unit.id))]
    .map((id) => units.get(id)?.spend ?? null)
    .filter((spend) => spend !== null);
  return {
    cells: some(lost),
    money: spends.length === 0 ? null : spends.reduce((sum, spend) => sum + spend, 0),
    singles: some(singles),
    seats: some(emptiedSeats(before.facts, after.facts, { personIds, at })),
    providers: some(lostProviders(before.coverage, after.coverage)),
    spends: some(lostSpends(before, after, at)),
    opened: gapsNotIn(after.coverage.gaps, before.coverage.gaps),
    figures: { before: before.coverage.figures, after: after.coverage.figures },
  };
}

function worseCells(before: Coverage, after: Coverage): WorseCell[] {
  const units = new Map(after.units.map((unit) => [unit.id, unit]));
  const was = new Map(before.cells.map((cell) => [keyOf(cell), cell]));
  return after.cells
    .flatMap((is): WorseCell[] => {
      const then = was.get(keyOf(is));
      const unit = units.get(is.unitId);
      if (!then || !unit || !is.minimum || !isWorse(then, is)) return [];
      const { persona, minimum } = is;
      const { id, name, judgedSpend: money } = unit;
      const holders = { before: then.holders.length, after: is.holders.length };
      return [{ unit: { id, name }, persona, money, holders, minimum, isGap: !is.isMet }];
    })
    .sort((a, b) => Number(b.isGap) - Number(a.isGap) || (b.money ?? -1) - (a.money ?? -1));
}

/** Met no more, empty though met, or left to one person alone. */
function isWorse(was: Cell, is: Cell): boolean {
  const isLost = was.isMet && !is.isMet;
  const isEmptied = was.holders.length > 0 && is.holders.length === 0;
  return isLost || isEmptied || (was.holders.length > 0 && !isAlone(was) && isAlone(is));
}

/** One holder, and nobody who stands in; by the people, as a state may say something else of the cell. */
function isAlone({ holders, leftOut }: Cell): boolean {
  return holders.length === 1 && !leftOut.some(({ reason }) => reason === "DEPUTY");
}

const keyOf = ({ unitId, persona }: Cell) => `${unitId} ${persona}`;

function emptiedSeats(
  before: CoverageFacts,
  after: CoverageFacts,
  { personIds, at }: { personIds: ReadonlySet<string>; at: Date },
): EmptiedSeat[] {
  const seated = (facts: CoverageFacts) => rolesAt(facts, ({ seats }) => seats, at);
  const still = seated(after);
  return seated(before)
    .filter(({ person: { id } }) => personIds.has(id))
    .filter(({ person, role }) => !still.some((each) => each.person.id === person.id && each.role.kind === role.kind))
    .map(({ person: { id, name }, role: { kind } }) => {
      return { person: { id, name }, kind, others: still.filter((each) => each.role.kind === kind).length };
    });
}

function lostSpends(before: Judged, after: Judged, at: Date): LostSpend[] {
  const names = new Map(after.coverage.units.map(({ id, name }) => [id, name]));
  const owned = (facts: CoverageFacts) => {
    const roles = rolesAt(facts, ({ spendOwners }) => spendOwners, at).map(({ role }) => role);
    return new Map(roles.map(({ unitId, side }) => [`${unitId} ${side}`, { unitId, side }]));
  };
  const still = owned(after.facts);
  return [...owned(before.facts)]
    .filter(([key, { unitId }]) => !still.has(key) && names.has(unitId))
    .map(([, { unitId, side }]) => ({ unit: { id: unitId, name: names.get(unitId) ?? "" }, side }));
}

/** What people who are there hold at the instant. */
function rolesAt<Role extends Interval>(
  { people }: CoverageFacts,
  of: (person: PersonFact) => readonly Role[],
  at: Date,
) {
  const isThere = ({ posts, leaves }: PersonFact) =>
    posts.some((post) => holdsAt(post, at)) && !leaves.some((leave) => holdsAt(leave, at));
  return people
    .filter((person) => of(person).length > 0 && isThere(person))
    .flatMap((person) =>
      of(person)
        .filter((role) => holdsAt(role, at))
        .map((role) => ({ person, role })),
    );
}

function lostProviders(before: Coverage, after: Coverage): LostProvider[] {
  const answered = new Set(
    before.providers.filter(({ counted }) => counted.length > 0).map(({ provider, side }) => `${provider.id} ${side}`),
  );
  return after.providers
    .filter(({ provider, side, counted }) => counted.length === 0 && answered.has(`${provider.id} ${side}`))
    .map(({ provider, side }) => ({ provider, side }));
}
