import { beforeEach, describe, expect, it } from "vitest";
import { commentOnGap, listComments } from "@/lib/data/comments";
import { getCoverage } from "@/lib/data/coverage";
import { db } from "@/lib/data/db";
import { acknowledgeGaps, dropGapPlan, planGap } from "@/lib/data/gap-follow-ups";
import { undoChange } from "@/lib/data/undo";
import { revokeWaiver, waiveGap } from "@/lib/data/waivers";
import { type Granted, grant, NotAllowed } from "@/lib/domain/access";
import { addDays, dayOf } from "@/lib/domain/day";
import { longestWaiver } from "@/lib/domain/gap-follow-up";
import { asRole, emptyDatabase } from "../support/database";
import { organisation, person, unit } from "../support/register";
import { registerDump } from "../support/register-dump";
import { givenGranted, givenUser } from "../support/users";

let lead: Granted<"coverage:write">;
let gapIds: string[];
const today = dayOf(new Date(), "UTC");
const [soon, later] = [addDays(today, 7), addDays(today, 30)];

beforeEach(async () => {
  await emptyDatabase();
  await organisation();
  await unit();
  lead = await givenGranted("LEAD", "coverage:write");
  gapIds = (await getCoverage(grant(lead, "coverage:read"))).coverage.gaps.map(({ id }) => id);
});

const first = () => gapIds[0] ?? "";
const seq = async () => String((await db().auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } })).seq);
const lastEvent = () => db().auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } });
const inForce = () => db().gapFollowUp.findMany({ where: { until: null } });

async function changeId(outcome: Promise<{ ok: boolean; changeId?: string | null }>): Promise<string> {
  const { changeId } = await outcome;
  if (!changeId) throw new Error("Changed nothing.");
  return changeId;
}

describe("staff", () => {
  it("may do nothing with gaps", async () => {
    const staff = await givenUser("STAFF");
    expect(() => grant(staff, "coverage:write")).toThrow(NotAllowed);
  });
});

describe("taking gaps on", () => {
  it("gives each an owner and a day, and says so in the trail", async () => {
    expect(await acknowledgeGaps(lead, { gapIds: gapIds.slice(0, 3), due: soon })).toMatchObject({
      ok: true,
      value: { gaps: 3 },
    });
    expect(await inForce()).toHaveLength(3);
    expect(await lastEvent()).toMatchObject({
      event: "gap.acknowledged",
      subject: "gap",
      subjectId: gapIds[2],
      actorId: lead.userId,
    });
  });

  it("ends what was said before, and keeps the plan", async () => {
    const nomineeId = await person({ name: "Nora" });
    await planGap(lead, { gapId: first(), nomineeId, day: soon });
    const other = await givenUser("ADMIN");
    await acknowledgeGaps(lead, { gapIds: [first()], ownerId: other.userId, due: later });
    expect(await inForce()).toMatchObject([{ ownerId: other.userId, nomineeId }]);
    expect(await db().gapFollowUp.count()).toBe(2);
  });

  it("changes nothing when it says so already", async () => {
    await acknowledgeGaps(lead, { gapIds: [first()], due: soon });
    expect(await acknowledgeGaps(lead, { gapIds: [first()], due: soon })).toMatchObject({ ok: true, changeId: null });
  });

  it.each([
    [
      "a gap that nobody evaluated",
      async () => acknowledgeGaps(lead, { gapIds: ["EMPTY_CELL:x:ENGINEERING"], due: soon }),
      undefined,
    ],
    ["one such among others", async () => acknowledgeGaps(lead, { gapIds: [first(), "x"], due: soon }), undefined],
    ["no day", async () => acknowledgeGaps(lead, { gapIds: [first()], due: undefined }), "due"],
    ["a day that is over", async () => acknowledgeGaps(lead, { gapIds: [first()], due: addDays(today, -1) }), "due"],
    [
      "an owner who must not see gaps",
      async () => acknowledgeGaps(lead, { gapIds: [first()], ownerId: (await givenUser("STAFF")).userId, due: soon }),
      "ownerId",
    ],
    [
      "an owner who was deactivated",
      async () =>
        acknowledgeGaps(lead, {
          gapIds: [first()],
          ownerId: (await givenUser("LEAD", { isActive: false })).userId,
          due: soon,
        }),
      "ownerId",
    ],
    [
      "a nominee whom nobody knows",
      async () => planGap(lead, { gapId: first(), nomineeId: lead.userId, day: soon }),
      "nomineeId",
    ],
    [
      "a nominee who will have left",
      async () =>
        planGap(lead, { gapId: first(), nomineeId: await person({ until: new Date(`${soon}T00:00:00Z`) }), day: soon }),
      "nomineeId",
    ],
    ["dropping a plan that is none", async () => dropGapPlan(lead, { gapId: first() }), undefined],
    ["no reason", async () => waiveGap(lead, { gapId: first(), reason: "", lastDay: soon }), "reason"],
    [
      "a waiver of more than a year",
      async () => waiveGap(lead, { gapId: first(), reason: "x", lastDay: addDays(longestWaiver(today), 1) }),
      "lastDay",
    ],
    [
      "a waiver of a gap that is not open",
      async () => waiveGap(lead, { gapId: "x", reason: "x", lastDay: soon }),
      undefined,
    ],
    ["a comment on a gap that is not open", async () => commentOnGap(lead, { gapId: "x", text: "x" }), undefined],
    ["a comment without words", async () => commentOnGap(lead, { gapId: first(), text: " " }), "text"],
  ])("refuses %s", async (_, command, field) => {
    const outcome = await command();
    expect(outcome).toMatchObject({ ok: false, problems: [field === undefined ? {} : { field }] });
    expect(await inForce()).toHaveLength(0);
  });

  it("tells the second of two leads who was first, and keeps what the first said", async () => {
    const seen = await seq().catch(() => "0");
    const others = await Promise.all([1, 2].map(() => givenGranted("LEAD", "coverage:write")));
    const outcomes = await Promise.all(
      others.map((each) => acknowledgeGaps(each, { gapIds: [first()], due: soon, seen })),
    );
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await inForce()).toHaveLength(1);
  });
});

describe("a waiver", () => {
  const last = longestWaiver(today);

  it("holds through its last day, by whoever approved it, until it is revoked, and again when that is taken back", async () => {
    expect(await waiveGap(lead, { gapId: first(), reason: " Known  since May ", lastDay: last })).toMatchObject({
      ok: true,
    });
    const row = await db().waiver.findFirstOrThrow();
    expect(row).toMatchObject({
      reason: "Known since May",
      approverId: lead.userId,
      until: new Date(`${addDays(last, 1)}T00:00:00Z`),
    });
    const revoked = await changeId(revokeWaiver(lead, { waiverId: row.id }));
    expect(await lastEvent()).toMatchObject({ event: "gap.waiver-revoked", subjectId: first() });
    expect((await lastEvent()).title).not.toContain("until");
    expect((await db().waiver.findFirstOrThrow()).until.getTime()).toBeLessThanOrEqual(Date.now() + 1_000);
    expect(await revokeWaiver(lead, { waiverId: row.id })).toMatchObject({ ok: false });
    expect(await undoChange(lead, revoked)).toMatchObject({ ok: true });
    expect((await db().waiver.findFirstOrThrow()).until).toEqual(row.until);
  });

  it("takes the place of the one before", async () => {
    await waiveGap(lead, { gapId: first(), reason: "One", lastDay: soon });
    await waiveGap(lead, { gapId: first(), reason: "Two", lastDay: later });
    const holding = await db().waiver.findMany({ where: { until: { gt: new Date() } } });
    expect(holding).toMatchObject([{ reason: "Two" }]);
  });

  it("is not longer than twelve months in the database either, nor do two of one gap overlap", async () => {
    const insert = (until: string) =>
      asRole("app", (client) =>
        client.query(
          `INSERT INTO waivers (gap_id, reason, approver_id, "from", "until") VALUES ('g', 'r', $1, '2026-01-01', $2)`,
          [lead.userId, until],
        ),
      );
    await expect(insert("2027-01-03")).rejects.toMatchObject({ constraint: "waivers_twelve_months" });
    await insert("2026-12-31");
    await expect(insert("2026-06-01")).rejects.toMatchObject({ constraint: "waivers_no_overlap" });
  });
});

describe("what was said of gaps", () => {
  it("is taken back whole, and the register is as it was", async () => {
    const nomineeId = await person({ name: "Nora" });
    const before = await registerDump();
    const done = [
      await changeId(acknowledgeGaps(lead, { gapIds, due: soon })),
      await changeId(planGap(lead, { gapId: first(), nomineeId, day: later })),
      await changeId(dropGapPlan(lead, { gapId: first() })),
      await changeId(waiveGap(lead, { gapId: first(), reason: "Known", lastDay: soon })),
      await changeId(commentOnGap(lead, { gapId: first(), text: "Who could do it?" })),
    ];
    for (const each of done.reverse()) expect(await undoChange(lead, each)).toMatchObject({ ok: true });
    expect(await registerDump()).toEqual(before);
  });

  it("is read in its order", async () => {
    for (const text of ["One", "Two"]) await commentOnGap(lead, { gapId: first(), text });
    const comments = await listComments(grant(lead, "coverage:read"), { subject: "gap", subjectId: first() });
    expect(comments).toMatchObject([{ text: "One", author: { name: lead.name } }, { text: "Two" }]);
  });
});
