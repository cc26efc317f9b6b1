import { beforeEach, describe, expect, it } from "vitest";
import { Asked } from "@/lib/data/asked";
import { answerQuestion, confirmQuestions } from "@/lib/data/campaign-answers";
import { getCampaign, listAnswerers, listCampaigns, listTasks, unitProgress } from "@/lib/data/campaign-lists";
import { mailCampaign } from "@/lib/data/campaign-mails";
import { countQuestions, listQuestions } from "@/lib/data/campaign-questions";
import { applyAnswer, dismissAnswer } from "@/lib/data/campaign-tasks";
import { campaignToken } from "@/lib/data/campaign-token";
import { closeCampaign, previewCampaign, revokeCampaignLink, startCampaign } from "@/lib/data/campaigns";
import { readPeopleWithRoles } from "@/lib/data/coverage-people";
import { db } from "@/lib/data/db";
import { embedToken } from "@/lib/data/embed-token";
import { snapshot } from "@/lib/data/snapshot";
import { undoChange } from "@/lib/data/undo";
import { type Actor, grant, NotAllowed } from "@/lib/domain/access";
import type { CampaignScope } from "@/lib/domain/campaign";
import type { Answered } from "@/lib/domain/campaign-answer";
import { addDays, dayOf } from "@/lib/domain/day";
import { emptyDatabase } from "../support/database";
import { assignment, leave, organisation, person, seat, unit } from "../support/register";
import { givenUser } from "../support/users";

const today = dayOf(new Date(), "UTC");
const everything: CampaignScope = {
  answerer: "MANAGER",
  unitId: null,
  persona: null,
  isCoreOnly: false,
  unconfirmedSince: null,
};

let admin: Actor;
let retail: string;
/** Mia manages Ann and Ben; nobody manages Mia. All are engineers but Mia, who is a product owner. */
let mia: string;
let ann: string;
let ben: string;

beforeEach(async () => {
  await emptyDatabase();
  await organisation();
  admin = await givenUser("ADMIN");
  retail = await unit();
  mia = await person({ name: "Mia", email: "mia@x.example", unitId: retail });
  ann = await person({ name: "Ann", email: "ann@x.example", unitId: retail, managerId: mia });
  ben = await person({ name: "Ben", unitId: await unit({ name: "Kiosks", parentId: retail }), managerId: mia });
  for (const personId of [ann, ben]) await assignment({ personId });
  await assignment({ personId: mia, persona: "PRODUCT" });
});

const lead = () => grant(admin, "coverage:write");

async function started(scope: Partial<CampaignScope> = {}, lastDay = addDays(today, 14)) {
  const outcome = await startCampaign(lead(), { ...everything, ...scope, title: "Check", lastDay });
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  return outcome.value;
}

/** The one who is asked, by the link of the only campaign. */
async function byLink(personId = mia): Promise<Asked> {
  const { id } = await db().campaignLink.findFirstOrThrow({ where: { personId } });
  const asked = await Asked.ofToken(campaignToken(id));
  if (!asked) throw new Error("The link does not work.");
  return asked;
}

const askOf = (personId: string) => db().campaignAsk.findFirstOrThrow({ where: { personId } });
const events = () => db().auditEvent.findMany({ orderBy: { seq: "desc" }, take: 2 });
const said = (answer: Answered["answer"], more: Partial<Answered> = {}): Answered => ({
  ...{ answer, newPersona: null, newFunctions: [], newUnitId: null, note: "" },
  ...more,
});

async function answered(personId: string, given: Answered, asked?: Asked) {
  return answerQuestion(asked ?? (await byLink()), { askId: (await askOf(personId)).id, ...given });
}

function changeOf(outcome: { ok: boolean; changeId?: string | null }): string {
  if (!outcome.ok || !outcome.changeId) throw new Error("Nothing to undo.");
  return outcome.changeId;
}

describe("starting a campaign", () => {
  it("is not for staff, and a lead may", async () => {
    const [staff, leader] = [await givenUser("STAFF"), await givenUser("LEAD")];
    expect(() => grant(staff, "coverage:write")).toThrow(NotAllowed);
    expect(grant(leader, "coverage:write").role).toBe("LEAD");
  });

  it("has links to be copied alone where there is no mail server", async () => {
    const { campaignId } = await started();
    const outcome = await mailCampaign(lead(), { campaignId });
    expect(outcome).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining("No mail server") }] });
    expect(await db().campaignLink.count({ where: { mailedAt: { not: null } } })).toBe(0);
  });

  it("asks each manager about their people, once each, and says about whom nobody can be asked", async () => {
    expect(await previewCampaign(lead(), everything, addDays(today, 14))).toEqual({
      ...{ asks: 2, answerers: 1, unreachable: 1, unreachablePeople: [{ id: mia, name: "Mia" }] },
    });
    const { campaignId, asks } = await started();
    expect(asks).toBe(2);
    expect(await db().campaignLink.findMany({ select: { personId: true } })).toEqual([{ personId: mia }]);
    expect((await events())[0]).toMatchObject({
      event: "campaign.started",
      subjectId: campaignId,
      actorId: admin.userId,
    });
  });

  it.each([
    [
      "who has no address and no sign-in",
      async () => db().person.update({ where: { id: mia }, data: { email: null } }),
    ],
    ["who is away until it is over", async () => leave({ personId: mia })],
    ["who has left", async () => db().post.updateMany({ where: { personId: mia }, data: { until: new Date() } })],
  ])("asks no manager %s", async (_, given) => {
    await given();
    expect(await previewCampaign(lead(), everything, addDays(today, 14))).toMatchObject({ asks: 0 });
    const refusal = await startCampaign(lead(), { ...everything, title: "Check", lastDay: null });
    expect(refusal).toMatchObject({ ok: false });
    expect(await db().campaign.count()).toBe(0);
  });

  it.each<[string, () => Promise<Partial<CampaignScope>>, string[]]>([
    ["a unit and those below it", async () => ({ unitId: retail }), ["Ann", "Ben"]],
    ["a persona", async () => ({ persona: "PRODUCT", answerer: "HOLDER" }), ["Mia"]],
    ["people themselves", async () => ({ answerer: "HOLDER" }), ["Ann", "Mia"]],
    [
      "the core team",
      async () => {
        await seat({ personId: ben });
        return { isCoreOnly: true };
      },
      ["Ben"],
    ],
    [
      "whom nobody has confirmed since",
      async () => {
        await db().assignment.updateMany({ where: { personId: ann }, data: { confirmedAt: new Date() } });
        return { unconfirmedSince: today };
      },
      ["Ben"],
    ],
  ])("is about %s", async (_, scope, names) => {
    await started(await scope());
    const asks = await db().campaignAsk.findMany({ include: { person: true }, orderBy: { person: { name: "asc" } } });
    expect(asks.map((ask) => ask.person.name)).toEqual(names);
  });

  it("cannot be taken back, but closed, and opened again", async () => {
    const { campaignId } = await started();
    const [event] = await events();
    expect(await undoChange(admin, event?.changeId ?? "")).toMatchObject({ ok: false });
    const asked = await byLink();
    const closed = await closeCampaign(lead(), { campaignId });
    expect(await Asked.ofToken(campaignToken(asked.linkId ?? ""))).toBeNull();
    expect(await answered(ann, said("RIGHT"), asked)).toMatchObject({ ok: false });
    expect(await closeCampaign(lead(), { campaignId })).toMatchObject({ ok: false });
    expect(await undoChange(admin, changeOf(closed))).toMatchObject({ ok: true });
    expect(await answered(ann, said("RIGHT"))).toMatchObject({ ok: true });
  });
});

describe("a link", () => {
  it("opens the questions of one person in one campaign, with no more than is asked", async () => {
    await started();
    const [asking, ...others] = await listQuestions(await byLink(), new Date());
    expect(others).toEqual([]);
    expect(asking?.questions.map(({ id: _, ...question }) => question)).toEqual([
      {
        ...{ person: "Ann", title: "Engineer", unit: "Retail", persona: "ENGINEERING", functions: [] },
        ...{ answered: null, isOver: false },
      },
      {
        ...{ person: "Ben", title: "Engineer", unit: "Kiosks", persona: "ENGINEERING", functions: [] },
        ...{ answered: null, isOver: false },
      },
    ]);
  });

  it("opens nothing when it is forged, revoked or expired, or when its person has left", async () => {
    await started();
    const { linkId } = await byLink();
    const token = campaignToken(linkId ?? "");
    for (const forged of ["", token.slice(1), `${token}A`, embedToken(linkId ?? "")])
      expect(await Asked.ofToken(forged), forged).toBeNull();

    const revoked = await revokeCampaignLink(lead(), { linkId: linkId ?? "" });
    expect(await Asked.ofToken(token)).toBeNull();
    expect((await events())[0]).toMatchObject({ event: "campaign.link-revoked", title: "Check: link of Mia" });
    expect(await undoChange(admin, changeOf(revoked))).toMatchObject({ ok: true });
    expect(await Asked.ofToken(token)).not.toBeNull();

    await db().campaignLink.updateMany({ data: { from: new Date(0), until: new Date() } });
    expect(await Asked.ofToken(token)).toBeNull();
    await db().campaignLink.updateMany({ data: { until: new Date("2100-01-01") } });
    await db().post.updateMany({ where: { personId: mia }, data: { until: new Date() } });
    expect(await Asked.ofToken(token)).toBeNull();
  });

  it("answers nothing that its person is not asked", async () => {
    await started();
    await started({ answerer: "HOLDER" });
    const own = await db().campaignAsk.findFirstOrThrow({ where: { personId: ann, link: { personId: ann } } });
    const stranger = await answerQuestion(await byLink(), { askId: own.id, ...said("RIGHT") });
    expect(stranger).toMatchObject({ ok: false });
    // Nor what they are asked by another campaign.
    const other = await db().campaignAsk.findFirstOrThrow({ where: { personId: mia } });
    const first = await db().campaignLink.findFirstOrThrow({ where: { personId: mia }, orderBy: { from: "asc" } });
    const asked = await Asked.ofToken(campaignToken(first.id));
    if (!asked) throw new Error("The link does not work.");
    expect(await answerQuestion(asked, { askId: other.id, ...said("RIGHT") })).toMatchObject({ ok: false });
  });

  it("that is revoked while an answer is on its way saves nothing", async () => {
    await started();
    const asked = await byLink();
    await revokeCampaignLink(lead(), { linkId: asked.linkId ?? "" });
    expect(await answered(ann, said("RIGHT"), asked)).toMatchObject({ ok: false });
    expect(await askOf(ann)).toMatchObject({ answer: null });
  });
});

describe("an answer", () => {
  it("of right confirms the assignment, dated, in the name of who gave it", async () => {
    await started();
    expect(await answered(ann, said("RIGHT"))).toMatchObject({ ok: true });
    const ask = await askOf(ann);
    expect(ask).toMatchObject({ answer: "RIGHT", way: "LINK" });
    const [confirmation] = await db().confirmation.findMany({ where: { assignmentId: ask.assignmentId } });
    expect(confirmation).toMatchObject({ id: ask.confirmationId, personId: mia, userId: null, source: "CAMPAIGN" });
    const row = await db().assignment.findUniqueOrThrow({ where: { id: ask.assignmentId } });
    expect(row.confirmedAt).toEqual(ask.answeredAt);
    const title = "Ann: Right";
    expect((await events())[0]).toMatchObject({
      event: "campaign.answered",
      subjectId: ann,
      actorName: "Mia, by a link",
      title,
    });
  });

  it("is taken back with its confirmation", async () => {
    await started();
    const before = await db().assignment.findMany({ orderBy: { id: "asc" } });
    const outcome = await answered(ann, said("RIGHT"));
    expect(await undoChange(admin, changeOf(outcome))).toMatchObject({ ok: true });
    expect(await askOf(ann)).toMatchObject({ answer: null, answeredAt: null, way: null });
    expect(await db().confirmation.count()).toBe(0);
    expect(await db().assignment.findMany({ orderBy: { id: "asc" } })).toEqual(before);
  });

  it("can be changed, and takes its confirmation along", async () => {
    await started();
    await answered(ann, said("RIGHT"));
    expect(await answered(ann, said("LEFT"))).toMatchObject({ ok: true });
    expect(await db().confirmation.count()).toBe(0);
    const ask = await askOf(ann);
    expect(ask).toMatchObject({ answer: "LEFT", confirmationId: null });
    expect(await db().assignment.findUnique({ where: { id: ask.assignmentId } })).toMatchObject({ confirmedAt: null });
    // Given twice, it is one answer.
    const events = await db().auditEvent.count();
    expect(await answered(ann, said("LEFT"))).toMatchObject({ ok: true, changeId: null });
    expect(await db().auditEvent.count()).toBe(events);
  });

  it("confirms nothing that has changed meanwhile", async () => {
    await started();
    await db().assignment.updateMany({ where: { personId: ann }, data: { persona: "PRODUCT" } });
    expect(await answered(ann, said("RIGHT"))).toMatchObject({ ok: false });
    const [asking] = await listQuestions(await byLink(), new Date());
    expect(asking?.questions.map(({ person: name, isOver }) => [name, isOver])).toEqual([
      ["Ann", true],
      ["Ben", false],
    ]);
  });

  it("of right for all is one stroke, and leaves out what has changed", async () => {
    await started();
    await db().assignment.updateMany({ where: { personId: ben }, data: { persona: "PRODUCT" } });
    const askIds = (await db().campaignAsk.findMany()).map(({ id }) => id);
    const outcome = await confirmQuestions(await byLink(), { askIds });
    expect(outcome).toMatchObject({ ok: true, value: { confirmed: [(await askOf(ann)).id] } });
    expect(await askOf(ben)).toMatchObject({ answer: null });
  });

  it("is given signed in as well, by who is asked", async () => {
    const staff = await givenUser("STAFF", { personId: mia });
    const nobody = await givenUser("STAFF");
    await started();
    expect(Asked.ofUser(grant(nobody, "self:write"))).toBeNull();
    const asked = Asked.ofUser(grant(staff, "self:write"));
    if (!asked) throw new Error("Mia is asked.");
    expect(await countQuestions(asked, new Date())).toBe(2);
    expect(await answered(ann, said("RIGHT"), asked)).toMatchObject({ ok: true });
    expect(await countQuestions(asked, new Date())).toBe(1);
    expect(await db().confirmation.findFirst()).toMatchObject({ userId: staff.userId, personId: null });
    const stranger = Asked.ofUser(grant(await givenUser("STAFF", { personId: ann }), "self:write"));
    if (!stranger) throw new Error("Ann is somebody.");
    expect(await answered(ben, said("RIGHT"), stranger)).toMatchObject({ ok: false });
  });

  it("by two at the same time is one after the other", async () => {
    await started();
    const asked = await byLink();
    const outcomes = await Promise.all([answered(ann, said("RIGHT"), asked), answered(ann, said("RIGHT"), asked)]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await db().confirmation.count()).toBe(1);
  });
});

describe("what is not right", () => {
  const tasks = async (campaignId: string) =>
    listTasks(grant(admin, "coverage:read"), { id: campaignId, at: new Date(), show: 10 });

  it("is a task with the change filled in, applied at one press and taken back whole", async () => {
    const { campaignId } = await started();
    const elsewhere = await unit({ name: "Elsewhere" });
    await answered(ann, said("WRONG", { newPersona: "FINANCE", newFunctions: ["PROCUREMENT"], newUnitId: elsewhere }));
    expect(await tasks(campaignId)).toMatchObject([
      {
        person: { name: "Ann" },
        answer: "WRONG",
        newPersona: "FINANCE",
        newUnit: { name: "Elsewhere" },
        outcome: null,
      },
    ]);
    const wanted = {
      persona: "FINANCE",
      functions: ["PROCUREMENT" as const],
      unitId: elsewhere,
      lastDay: null,
    } as const;
    const input = { askId: (await askOf(ann)).id, ...wanted, functions: [...wanted.functions] };
    const outcome = await applyAnswer(grant(admin, "people:write"), input);
    expect(outcome).toMatchObject({ ok: true });
    expect(await askOf(ann)).toMatchObject({ outcome: "APPLIED" });
    const now = { personId: ann, until: null };
    expect(await db().assignment.findFirst({ where: now })).toMatchObject({
      persona: "FINANCE",
      functions: ["PROCUREMENT"],
    });
    expect(await db().post.findFirst({ where: now })).toMatchObject({
      unitId: elsewhere,
      managerId: mia,
      title: "Engineer",
    });
    expect(await applyAnswer(grant(admin, "people:write"), input)).toMatchObject({ ok: false });
    expect(await undoChange(admin, changeOf(outcome))).toMatchObject({ ok: true });
    expect(await askOf(ann)).toMatchObject({ outcome: null, settledAt: null });
    expect(await db().assignment.findFirst({ where: now })).toMatchObject({ persona: "ENGINEERING" });
  });

  it("ends an employment, when somebody has left", async () => {
    await started();
    await answered(ben, said("LEFT"));
    const input = {
      askId: (await askOf(ben)).id,
      persona: null,
      functions: [],
      unitId: null,
      lastDay: addDays(today, -3),
    };
    expect(await applyAnswer(grant(admin, "people:write"), input)).toMatchObject({ ok: true });
    const { until } = await db().post.findFirstOrThrow({ where: { personId: ben } });
    expect(until).toEqual(new Date(`${addDays(today, -2)}T00:00:00Z`));
  });

  it("is dismissed with a reason, by a lead as well, once", async () => {
    const { campaignId } = await started();
    await answered(ben, said("DONT_KNOW"));
    const leader = grant(await givenUser("LEAD"), "coverage:write");
    const askId = (await askOf(ben)).id;
    expect(await dismissAnswer(leader, { askId, reason: " " })).toMatchObject({
      ok: false,
      problems: [{ field: "reason" }],
    });
    const outcomes = await Promise.all([1, 2].map(() => dismissAnswer(leader, { askId, reason: "She is new" })));
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await tasks(campaignId)).toMatchObject([{ outcome: "DISMISSED", reason: "She is new" }]);
    // What was dealt with is answered no more.
    expect(await answered(ben, said("RIGHT"))).toMatchObject({ ok: false });
    expect((await events())[0]).toMatchObject({
      event: "campaign.dismissed",
      title: "Ben: answer dismissed, She is new",
    });
  });

  it("is nobody's to apply who may not change people", async () => {
    const leader = await givenUser("LEAD");
    expect(() => grant(leader, "people:write")).toThrow(NotAllowed);
  });
});

it("counts how far it is, by unit and by who is asked, by name", async () => {
  const { campaignId } = await started();
  await answered(ann, said("RIGHT"));
  await answered(ben, said("DONT_KNOW"));
  const reader = grant(admin, "coverage:read");
  const counts = { asked: 2, answered: 2, right: 1, tasks: 1 };
  expect(await listCampaigns(reader)).toMatchObject([{ id: campaignId, counts }]);
  expect(await getCampaign(reader, campaignId)).toMatchObject({ title: "Check", unit: null, counts });
  expect(await unitProgress(reader, campaignId)).toMatchObject([{ unit: "Kiosks" }, { unit: "Retail" }]);
  const list = { id: campaignId, show: 10, at: new Date() };
  expect(await listAnswerers(reader, { ...list, isOpen: false })).toMatchObject({
    total: 1,
    answerers: [{ name: "Mia", counts }],
  });
  expect(await listAnswerers(reader, { ...list, isOpen: true })).toEqual({ total: 0, answerers: [] });
});

describe("what nobody answers", () => {
  it("is asked of the register by its facts, until somebody knows", async () => {
    const lastDay = addDays(today, 14);
    await started({}, lastDay);
    await answered(ann, said("RIGHT"));
    await answered(ben, said("DONT_KNOW"));
    const due = new Date(`${addDays(today, 15)}T00:00:00Z`);
    const requests = async (at: Date) => {
      const people = await snapshot((read) => readPeopleWithRoles(read, at));
      return people.flatMap((each) => each.assignments.flatMap(({ requests: all }) => all.map(() => each.name)));
    };
    expect(await requests(new Date(due.getTime() - 1))).toEqual([]);
    expect(await requests(due)).toEqual(["Ben"]);
    await answered(ben, said("RIGHT"));
    expect(await requests(due)).toEqual([]);
  });

  it("asks nothing any more once the campaign was closed before its last day", async () => {
    const { campaignId } = await started();
    await closeCampaign(lead(), { campaignId });
    const people = await snapshot((read) => readPeopleWithRoles(read, new Date("2100-01-01")));
    expect(people.flatMap(({ assignments: all }) => all.flatMap(({ requests }) => requests))).toEqual([]);
  });
});
