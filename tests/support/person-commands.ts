import { assignPersona, assignPersonas, endAssignment, endAssignments } from "@/lib/data/assignments";
import type { Changed } from "@/lib/data/change";
import { confirmAssignments } from "@/lib/data/confirmations";
import { addCover, endCover } from "@/lib/data/covers";
import { endEmployment } from "@/lib/data/end-employment";
import { addLeave, endLeave } from "@/lib/data/leaves";
import { bringAllIntoScope, bringIntoScope, putAllOutOfScope, putOutOfScope } from "@/lib/data/out-of-scope";
import { addPerson, editPerson } from "@/lib/data/people";
import { movePerson } from "@/lib/data/posts";
import { addProviderCover, endProviderCover } from "@/lib/data/provider-covers";
import { fillSeat, fillSeats, leaveSeat } from "@/lib/data/seats";
import { type AccessRole, type Actor, grant } from "@/lib/domain/access";
import {
  assignment,
  cover,
  leave,
  organisation,
  outOfScope,
  person,
  provider,
  providerCover,
  seat,
  unit,
} from "./register";

/** A small register in which every command about people has something to do. */
export async function smallRegister() {
  await organisation();
  const [unitId, otherUnitId, providerId, otherProviderId] = [
    await unit(),
    await unit({ name: "Payments" }),
    await provider(),
    await provider("Azure"),
  ];
  const managerId = await person({ name: "Mona Manager" });
  const personId = await person({ name: "Anna Example", email: "anna@example.com", unitId, managerId });
  const otherId = await person({ name: "Otto Other", managerId: personId });
  const outOfScopeId = await person({ name: "Sina Scope" });
  await outOfScope({ personId: outOfScopeId });
  return {
    unitId,
    otherUnitId,
    otherProviderId,
    managerId,
    personId,
    otherId,
    outOfScopeId,
    assignmentId: await assignment({ personId }),
    seatId: await seat({ personId }),
    coverId: await cover({ personId, unitId: otherUnitId }),
    providerCoverId: await providerCover({ personId, providerId }),
    leaveId: await leave({ personId, until: new Date("2020-02-01T00:00:00Z") }),
    futureLeaveId: await leave({ personId, from: new Date("2099-02-01T00:00:00Z") }),
  };
}

export type SmallRegister = Awaited<ReturnType<typeof smallRegister>>;

type CommandCase = {
  name: string;
  event: string;
  /** Who may not. */
  refuses: readonly AccessRole[];
  run: (actor: Actor, register: SmallRegister, seen?: string) => Promise<Changed<unknown>>;
  /** Whether the command is told which page it was decided on. */
  seesPage?: true;
};

const onlyAdmin = ["LEAD", "STAFF"] as const;
const notStaff = ["STAFF"] as const;
const typed = { email: "", externalId: "", kind: "EMPLOYEE", timeZone: "" } as const;
const nowhere = { unitId: null, managerId: null, title: "", location: "" };

/** Every command about people, with what it says in the audit trail. */
export const personCommands: readonly CommandCase[] = [
  {
    name: "assignPersona",
    event: "persona.assigned",
    refuses: onlyAdmin,
    seesPage: true,
    run: (actor, { personId }, seen) =>
      assignPersona(grant(actor, "persona:assign"), {
        personId,
        persona: "FINANCE",
        functions: ["FINANCE"],
        share: 50,
        seen,
      }),
  },
  {
    name: "assignPersonas",
    event: "persona.assigned",
    refuses: onlyAdmin,
    run: (actor, { otherId }) =>
      assignPersonas(grant(actor, "persona:assign"), {
        personIds: [otherId],
        persona: "PRODUCT",
        functions: [],
        share: 100,
      }),
  },
  {
    name: "confirmAssignments",
    event: "persona.confirmed",
    refuses: onlyAdmin,
    run: (actor, { personId }) =>
      confirmAssignments(grant(actor, "persona:assign"), { personIds: [personId], persona: "ENGINEERING" }),
  },
  {
    name: "endAssignment",
    event: "persona.ended",
    refuses: onlyAdmin,
    seesPage: true,
    run: (actor, { personId }, seen) => endAssignment(grant(actor, "persona:assign"), { personId, seen }),
  },
  {
    name: "putOutOfScope",
    event: "scope.left",
    refuses: onlyAdmin,
    seesPage: true,
    run: (actor, { personId }, seen) => putOutOfScope(grant(actor, "persona:assign"), { personId, seen }),
  },
  {
    name: "putAllOutOfScope",
    event: "scope.left",
    refuses: onlyAdmin,
    run: (actor, { personId }) => putAllOutOfScope(grant(actor, "persona:assign"), { personIds: [personId] }),
  },
  {
    name: "bringIntoScope",
    event: "scope.entered",
    refuses: onlyAdmin,
    run: (actor, { outOfScopeId }, seen) =>
      bringIntoScope(grant(actor, "persona:assign"), { personId: outOfScopeId, seen }),
  },
  {
    name: "bringAllIntoScope",
    event: "scope.entered",
    refuses: onlyAdmin,
    run: (actor, { outOfScopeId }) => bringAllIntoScope(grant(actor, "persona:assign"), { personIds: [outOfScopeId] }),
  },
  {
    name: "endAssignments",
    event: "persona.ended",
    refuses: onlyAdmin,
    run: (actor, { personId }) => endAssignments(grant(actor, "persona:assign"), { personIds: [personId] }),
  },
  {
    name: "fillSeat",
    event: "seat.filled",
    refuses: notStaff,
    seesPage: true,
    run: (actor, { personId }, seen) =>
      fillSeat(grant(actor, "seat:assign"), { personId, kind: "LEAD", share: 40, seen }),
  },
  {
    name: "fillSeats",
    event: "seat.filled",
    refuses: notStaff,
    run: (actor, { otherId }) =>
      fillSeats(grant(actor, "seat:assign"), { personIds: [otherId], kind: "CHAMPION", share: 10 }),
  },
  {
    name: "leaveSeat",
    event: "seat.left",
    refuses: notStaff,
    run: (actor, { seatId }) => leaveSeat(grant(actor, "seat:assign"), { seatId }),
  },
  {
    name: "addCover",
    event: "cover.added",
    refuses: notStaff,
    seesPage: true,
    run: (actor, { personId, unitId }, seen) =>
      addCover(grant(actor, "cover:assign"), { personId, unitId, persona: "PRODUCT", isDeputy: true, seen }),
  },
  {
    name: "endCover",
    event: "cover.ended",
    refuses: notStaff,
    run: (actor, { coverId }) => endCover(grant(actor, "cover:assign"), { coverId }),
  },
  {
    name: "addProviderCover",
    event: "provider-cover.added",
    refuses: notStaff,
    seesPage: true,
    run: (actor, { personId, otherProviderId }, seen) =>
      addProviderCover(grant(actor, "cover:assign"), { personId, providerId: otherProviderId, side: "FINANCE", seen }),
  },
  {
    name: "endProviderCover",
    event: "provider-cover.ended",
    refuses: notStaff,
    run: (actor, { providerCoverId }) => endProviderCover(grant(actor, "cover:assign"), { providerCoverId }),
  },
  {
    name: "addPerson",
    event: "person.added",
    refuses: onlyAdmin,
    run: (actor, { unitId, managerId }) =>
      addPerson(grant(actor, "people:write"), { ...typed, name: "Nora New", ...nowhere, unitId, managerId }),
  },
  {
    name: "editPerson",
    event: "person.edited",
    refuses: onlyAdmin,
    seesPage: true,
    run: (actor, { personId }, seen) =>
      editPerson(grant(actor, "people:write"), { ...typed, personId, name: "Anna Exemplar", seen }),
  },
  {
    name: "movePerson",
    event: "person.moved",
    refuses: onlyAdmin,
    seesPage: true,
    run: (actor, { personId, otherUnitId }, seen) =>
      movePerson(grant(actor, "people:write"), { ...nowhere, personId, unitId: otherUnitId, title: "Architect", seen }),
  },
  {
    name: "endEmployment",
    event: "employment.ended",
    refuses: onlyAdmin,
    seesPage: true,
    run: (actor, { personId }, seen) =>
      endEmployment(grant(actor, "people:write"), { personId, lastDay: "2098-12-31", seen }),
  },
  {
    name: "addLeave",
    event: "leave.added",
    refuses: onlyAdmin,
    seesPage: true,
    run: (actor, { personId }, seen) =>
      addLeave(grant(actor, "people:write"), { personId, from: "2097-01-01", lastDay: "2097-01-31", seen }),
  },
  {
    name: "endLeave",
    event: "leave.ended",
    refuses: onlyAdmin,
    run: (actor, { futureLeaveId }) => endLeave(grant(actor, "people:write"), { leaveId: futureLeaveId }),
  },
];
