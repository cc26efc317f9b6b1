import { reassign } from "./assignment";
import { employmentAt, endWith } from "./employment";
import { holdsAt, type Interval, isOverBy, overlaps } from "./interval";
import { seatWanted } from "./open-seat";
import type { PlanStep, StepOf } from "./plan-step";
import type { PlanMoment, PlannedRegister, PlanRows } from "./planned-register";
import { earlierEnd, laterBeginning, place } from "./timeline";

type Try<K extends PlanStep["kind"]> = (register: PlannedRegister, step: StepOf<K>, when: PlanMoment) => string | null;

const unknown = "This person is not in the register any more.";

/** Why nothing can be said about a person from an instant on; null when it can. */
function notEmployed(register: PlannedRegister, personId: string, from: Date): string | null {
  const name = register.nameOf(personId);
  if (name === null) return unknown;
  const last = register.ofPerson("post", personId).at(-1);
  return !last || isOverBy(last, from) ? `${name} is not employed from that day on.` : null;
}

export const movePerson: Try<"MOVE_PERSON"> = (register, { personId, unitId, managerId: planned }, { from }) => {
  const name = register.nameOf(personId);
  if (name === null) return unknown;
  const placement = place(register.ofPerson("post", personId), from);
  const current = placement.ends ?? placement.replaces;
  if (!current) return `${name} is not employed on that day.`;
  const managerId = planned ?? current.managerId;
  if (current.unitId === unitId && current.managerId === managerId) return null;
  if (managerId === personId) return "Nobody is their own manager.";
  if (!isUnitAt(register, unitId, from)) return noUnit;
  if (managerId !== null) {
    if (!register.ofPerson("post", managerId).some((post) => holdsAt(post, from)))
      return "This manager is not employed on that day.";
    const loops = reportsTo(register, { managerId, personId, from, until: current.until });
    if (loops) return `${register.nameOf(managerId) ?? "The manager"} reports to ${name}, directly or through others.`;
  }
  register.clear("post", placement, from);
  register.put("post", { ...current, id: register.newId(), unitId, managerId, from });
  return null;
};

/** Whether the line up from a manager leads to a person at some instant of an interval. */
function reportsTo(
  register: PlannedRegister,
  { managerId, personId, ...during }: Interval & { managerId: string; personId: string },
): boolean {
  const walk = (id: string, within: Interval, depth: number): boolean => {
    if (id === personId) return true;
    return (
      depth < 100 &&
      register.ofPerson("post", id).some(({ managerId: above, from, until }) => {
        if (above === null || !overlaps({ from, until }, within)) return false;
        const both = { from: laterBeginning(from, within.from), until: earlierEnd(until, within.until) };
        return walk(above, both, depth + 1);
      })
    );
  };
  return walk(managerId, during, 1);
}

const noUnit = "This unit does not exist on that day.";
const isUnitAt = (register: PlannedRegister, unitId: string, at: Date) =>
  register.all("unitVersion", (version) => version.unitId === unitId && holdsAt(version, at)).length > 0;

export const assign: Try<"ASSIGN"> = (register, { personId, persona, functions, share }, { from, now }) => {
  const refusal = notEmployed(register, personId, from);
  if (refusal) return refusal;
  const statement = { persona, functions, share };
  const move = reassign(register.ofPerson("assignment", personId), statement, from);
  if (!move.ok) return move.problems.map(({ message }) => message).join(" ");
  if (move.value === null) return null;
  const scope = place(register.ofPerson("outOfScope", personId), from);
  register.clear("outOfScope", scope, from);
  register.clear("assignment", move.value, from);
  const until = earlierEnd(move.value.until, scope.until);
  const id = register.newId();
  register.put("assignment", { id, personId, ...statement, confirmedAt: now, from, until });
  register.put("confirmation", { id: register.newId(), assignmentId: id, at: now, source: "ASSIGNED" });
  return null;
};

export const endAssignment: Try<"END_ASSIGNMENT"> = (register, { personId }, { from }) => {
  const row = register.ofPerson("assignment", personId).find((each) => holdsAt(each, from));
  if (!row) return "This person has no persona on that day.";
  register.end("assignment", row, from);
  return null;
};

export const fillSeat: Try<"FILL_SEAT"> = (register, { personId, seat: kind, share }, { from }) => {
  const refusal = notEmployed(register, personId, from);
  if (refusal) return refusal;
  const ofKind = register.ofPerson("seat", personId).filter((row) => row.kind === kind);
  const placement = place(ofKind, from);
  const { ends, replaces, until } = placement;
  if ((ends ?? replaces)?.share === share) return null;
  const [other] = register.all("seat", (row) => {
    return row.kind === "LEAD" && kind === "LEAD" && row.personId !== personId && overlaps(row, { from, until });
  });
  if (other) return `${register.nameOf(other.personId) ?? "Somebody"} is the lead, and there is one.`;
  register.clear("seat", placement, from);
  register.put("seat", { id: register.newId(), personId, kind, share, from, until });
  return null;
};

export const leaveSeat: Try<"LEAVE_SEAT"> = (register, { personId, seat }, { from }) => {
  const row = register.ofPerson("seat", personId).find((each) => each.kind === seat && holdsAt(each, from));
  if (!row) return "This person does not have the seat on that day.";
  register.end("seat", row, from);
  return null;
};

export const addCover: Try<"ADD_COVER"> = (register, { personId, unitId, persona, isDeputy }, { from }) => {
  const refusal = notEmployed(register, personId, from);
  if (refusal) return refusal;
  if (!isUnitAt(register, unitId, from)) return noUnit;
  const placement = place(coversOf(register, { personId, unitId, persona }), from);
  const { ends, replaces, until } = placement;
  if ((ends ?? replaces)?.isDeputy === isDeputy) return null;
  register.clear("cover", placement, from);
  register.put("cover", { id: register.newId(), personId, unitId, persona, isDeputy, from, until });
  return null;
};

export const endCover: Try<"END_COVER"> = (register, step, { from }) => {
  const row = coversOf(register, step).find((each) => holdsAt(each, from));
  if (!row) return "There is no such cover on that day.";
  register.end("cover", row, from);
  return null;
};

type Covering = Pick<PlanRows["cover"], "personId" | "unitId" | "persona">;

function coversOf(register: PlannedRegister, { personId, unitId, persona }: Covering) {
  return register.ofPerson("cover", personId).filter((cover) => cover.unitId === unitId && cover.persona === persona);
}

export const addProviderCover: Try<"ADD_PROVIDER_COVER"> = (register, { personId, providerId, side }, { from }) => {
  const refusal = notEmployed(register, personId, from);
  if (refusal) return refusal;
  if (!register.providers.some((each) => each.id === providerId && holdsAt(each, from)))
    return "This provider is not in use on that day.";
  const { ends, replaces, until } = place(answersOf(register, { personId, providerId, side }), from);
  if (ends ?? replaces) return null;
  register.put("providerCover", { id: register.newId(), personId, providerId, side, from, until });
  return null;
};

export const endProviderCover: Try<"END_PROVIDER_COVER"> = (register, step, { from }) => {
  const row = answersOf(register, step).find((each) => holdsAt(each, from));
  if (!row) return "This person does not answer for the provider on that day.";
  register.end("providerCover", row, from);
  return null;
};

type Answering = Pick<PlanRows["providerCover"], "personId" | "providerId" | "side">;

function answersOf(register: PlannedRegister, { personId, providerId, side }: Answering) {
  return register
    .ofPerson("providerCover", personId)
    .filter((each) => each.providerId === providerId && each.side === side);
}

/** An approved position: who takes it is for later. */
export const openSeat: Try<"OPEN_SEAT"> = (register, { kind: _, ...typed }, { from }) => {
  const wanted = seatWanted(typed);
  if (!wanted.ok) return wanted.problems.map(({ message }) => message).join(" ");
  const { unitId } = wanted.value;
  if (unitId !== null && !isUnitAt(register, unitId, from)) return noUnit;
  register.put("openSeat", { id: register.newId(), ...wanted.value, from, until: null });
  return null;
};

const endsWithEmployment = [
  "assignment",
  "outOfScope",
  "cover",
  "seat",
  "providerCover",
  "spendOwner",
  "leave",
  "post",
] as const satisfies (keyof PlanRows)[];

/** As `endEmployment` of lib/data does it: whatever the person has ends with their employment. */
export const leave: Try<"LEAVE"> = (register, { personId }, { from }) => {
  const name = register.nameOf(personId);
  if (name === null) return unknown;
  const employment = employmentAt(register.ofPerson("post", personId), new Date(from.getTime() - 1));
  if (!employment || employment.state === "LEFT") return `${name} has left already.`;
  const { period } = employment;
  if (period.from >= from) return `${name} joins on that day or later.`;
  for (const table of endsWithEmployment) {
    for (const row of register.ofPerson(table, personId)) {
      if (!isOverBy(row, period.from)) register.end(table, row, endWith(row, period, from));
    }
  }
  return null;
};
