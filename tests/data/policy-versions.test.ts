import { beforeEach, describe, expect, it } from "vitest";
import { getCoverage } from "@/lib/data/coverage";
import { db } from "@/lib/data/db";
import { endExemption, exemptCell } from "@/lib/data/policy-exemptions";
import { listPlannedPolicies, listPolicyVersions, readPolicyAt, readPolicyVersion } from "@/lib/data/policy-history";
import { type SavePolicyInput, savePolicy, withdrawPolicyVersion } from "@/lib/data/policy-versions";
import { undoChange } from "@/lib/data/undo";
import { type Granted, grant, NotAllowed } from "@/lib/domain/access";
import { addDays, dayOf } from "@/lib/domain/day";
import { defaultPolicy, type Policy, parsePolicy } from "@/lib/domain/policy";
import { asRole, emptyDatabase } from "../support/database";
import { givenGranted, givenUser } from "../support/users";

let lead: Granted<"coverage:write">;
let reader: Granted<"coverage:read">;
beforeEach(async () => {
  await emptyDatabase();
  lead = await givenGranted("LEAD", "coverage:write");
  reader = grant(lead, "coverage:read");
});

const today = () => dayOf(new Date(), "UTC");
const singlePoint = (spendFrom: number): Policy => parsePolicy({ singlePoint: { spendFrom } });

async function save(policy: Policy, more: Partial<SavePolicyInput> = {}) {
  const outcome = await savePolicy(lead, { policy, note: "", ...more });
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  return outcome;
}

const spendFrom = async (day: string) => (await getCoverage(reader, day)).policy.singlePoint.spendFrom;
const lastEvent = () => db().auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } });
const versions = async () => (await listPolicyVersions(reader, { at: new Date(), page: 1 })).versions;

async function givenUnit(code = "RET", name = "Retail") {
  return db().unit.create({ data: { code, versions: { create: { name, from: new Date(0) } } } });
}

describe("saving the policy", () => {
  it.each(["STAFF"] as const)("is not for %s, nor is reading it", async (role) => {
    const actor = await givenUser(role);
    expect(() => grant(actor, "coverage:write")).toThrow(NotAllowed);
    expect(() => grant(actor, "coverage:read")).toThrow(NotAllowed);
  });

  it("holds from now on, and past days stay as they were judged", async () => {
    await save(singlePoint(50_000), { note: "Smaller units count" });
    const yesterday = addDays(today(), -1);
    expect(await spendFrom(today())).toBe(50_000);
    expect(await spendFrom(yesterday)).toBe(100_000);
    await save(singlePoint(70_000));
    expect(await spendFrom(today())).toBe(70_000);
    expect(await spendFrom(yesterday)).toBe(100_000);
    expect(await versions()).toMatchObject([
      {
        state: "IN_FORCE",
        authorName: lead.name,
        note: "",
        until: null,
        changes: [{ after: expect.stringContaining("$70,000") }],
      },
      { state: "PAST", note: "Smaller units count", changes: null },
    ]);
  });

  it("is in the audit trail with who, what and why, and can be undone", async () => {
    await save(singlePoint(50_000));
    const second = await save(singlePoint(70_000), { note: "On second thought" });
    expect(await lastEvent()).toMatchObject({
      event: "policy.edited",
      title: "On second thought",
      actorId: lead.userId,
    });
    if (second.changeId === null) throw new Error("Not undoable");
    expect(await undoChange(lead, second.changeId)).toMatchObject({ ok: true });
    expect(await spendFrom(today())).toBe(50_000);
    expect(await versions()).toMatchObject([{ state: "IN_FORCE", until: null }]);
  });

  it("may be planned for a later day, and holds until what is planned already", async () => {
    const [soon, later] = [addDays(today(), 10), addDays(today(), 20)];
    await save(singlePoint(20_000), { from: later });
    await save(singlePoint(10_000), { from: soon });
    await save(singlePoint(5_000));
    expect(await Promise.all([today(), soon, later].map(spendFrom))).toEqual([5_000, 10_000, 20_000]);
    expect(await spendFrom(addDays(soon, -1))).toBe(5_000);
    expect((await listPlannedPolicies(reader, new Date())).map(({ from }) => dayOf(from, "UTC"))).toEqual([
      soon,
      later,
    ]);
    expect(await lastEvent()).toMatchObject({ title: "1 sentence changed" });
  });

  it("takes the place of what is planned for the same day", async () => {
    const soon = addDays(today(), 10);
    await save(singlePoint(20_000), { from: soon });
    await save(singlePoint(10_000), { from: soon });
    expect(await spendFrom(soon)).toBe(10_000);
    expect(await listPlannedPolicies(reader, new Date())).toHaveLength(1);
  });

  it("is refused for a day that has passed, and where it changes nothing", async () => {
    const past = await savePolicy(lead, { policy: singlePoint(1), note: "", from: addDays(today(), -1) });
    expect(past).toMatchObject({ ok: false, problems: [{ field: "from" }] });
    expect(await savePolicy(lead, { policy: defaultPolicy, note: "" })).toMatchObject({ ok: false });
    expect(await savePolicy(lead, { policy: singlePoint(1), note: "x".repeat(501) })).toMatchObject({
      problems: [{ field: "note" }],
    });
    expect(await db().policyVersion.count()).toBe(0);
  });

  it("is refused for units and providers that were never there, not for closed ones", async () => {
    const unit = await givenUnit();
    const nowhere = "019ad1c2-3e4f-7a5b-8c6d-7e8f9a0b1c2d";
    const rule = (unitId: string) => ({ id: "r", scope: { of: "UNIT", unitId }, persona: "FINANCE" });
    const exemption = (unitId: string) => ({ unitId, persona: "FINANCE", reason: "r" });
    for (const policy of [
      { requirements: [rule(nowhere)] },
      { exemptions: [exemption(nowhere)] },
      { providerExemptions: [{ providerId: nowhere, side: "FINANCE", reason: "r" }] },
    ])
      expect(await savePolicy(lead, { policy: parsePolicy(policy), note: "" })).toMatchObject({ ok: false });
    await db().unitVersion.updateMany({ where: { unitId: unit.id }, data: { until: new Date(1) } });
    await save(parsePolicy({ requirements: [rule(unit.id)], exemptions: [exemption(unit.id)] }));
  });

  it("tells the second of two writers what the first did, and lets them decide again", async () => {
    const seen = "0";
    const other = await givenGranted("ADMIN", "coverage:write");
    const first = await savePolicy(other, { policy: singlePoint(1), note: "Mine" });
    expect(first).toMatchObject({ ok: true });
    const second = await savePolicy(lead, { policy: singlePoint(2), note: "", seen });
    expect(second).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining(other.name) }] });
    const after = (await lastEvent()).seq.toString();
    expect(await savePolicy(lead, { policy: singlePoint(2), note: "", seen: after })).toMatchObject({ ok: true });
  });

  it("leaves one version in force when two save at once", async () => {
    const outcomes = await Promise.all([1, 2, 3].map((n) => savePolicy(lead, { policy: singlePoint(n), note: "" })));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await db().policyVersion.count({ where: { until: null } })).toBe(1);
  });
});

describe("versions in the database", () => {
  it("never overlap, are never empty, and are always a policy's JSON", async () => {
    await save(singlePoint(1));
    const insert = (policy: string, from: string, until: string) =>
      asRole("app", (client) =>
        client.query(
          `INSERT INTO policy_versions (policy, author_name, "from", "until") VALUES ('${policy}', 'x', '${from}', ${until})`,
        ),
      );
    await expect(insert("{}", "2100-01-01", "NULL")).rejects.toThrow("policy_versions_no_overlap");
    await expect(insert("{}", "2000-01-02", "'2000-01-01'")).rejects.toThrow("policy_versions_interval");
    await expect(insert("[]", "2000-01-01", "'2000-01-02'")).rejects.toThrow("policy_versions_policy");
  });
});

describe("a planned version", () => {
  it("can be withdrawn: the one before it holds on, until the next", async () => {
    const [soon, later] = [addDays(today(), 10), addDays(today(), 20)];
    await save(singlePoint(1));
    await save(singlePoint(20), { from: later });
    await save(singlePoint(10), { from: soon });
    const [planned] = await listPlannedPolicies(reader, new Date());
    const withdrawn = await withdrawPolicyVersion(lead, { versionId: planned?.id ?? "" });
    expect(await Promise.all([soon, later].map(spendFrom))).toEqual([1, 20]);
    expect(await lastEvent()).toMatchObject({ event: "policy.withdrawn" });
    if (!withdrawn.ok || withdrawn.changeId === null) throw new Error("Not undoable");
    expect(await undoChange(lead, withdrawn.changeId)).toMatchObject({ ok: true });
    expect(await Promise.all([soon, later].map(spendFrom))).toEqual([10, 20]);
  });

  it("cannot be withdrawn once it holds, nor twice", async () => {
    await save(singlePoint(1));
    const [inForce] = await versions();
    expect(await withdrawPolicyVersion(lead, { versionId: inForce?.id ?? "" })).toMatchObject({ ok: false });
    await save(singlePoint(2), { from: addDays(today(), 1) });
    const [planned] = await listPlannedPolicies(reader, new Date());
    const outcomes = await Promise.all([1, 2].map(() => withdrawPolicyVersion(lead, { versionId: planned?.id ?? "" })));
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });
});

describe("not required", () => {
  it("is stated of a cell from now on, also in what is planned, and taken back", async () => {
    const { id: unitId } = await givenUnit();
    const later = addDays(today(), 10);
    await save(singlePoint(20), { from: later });
    const cell = { unitId, persona: "FINANCE" } as const;
    const exempted = await exemptCell(lead, { ...cell, reason: " Bought  as a service " });
    const exemptionsOn = async (day: string) => (await getCoverage(reader, day)).policy.exemptions;
    const stated = [{ ...cell, reason: "Bought as a service" }];
    expect(await Promise.all([addDays(today(), -1), today(), later].map(exemptionsOn))).toEqual([[], stated, stated]);
    const { coverage } = await getCoverage(reader);
    expect(coverage.cells.find(({ persona }) => persona === "FINANCE")).toMatchObject({ state: "NOT_REQUIRED" });
    expect(await lastEvent()).toMatchObject({ event: "policy.exempted", title: "Finance is not required in Retail" });

    expect(await exemptCell(lead, { ...cell, reason: "Bought as a service" })).toMatchObject({
      ok: true,
      changeId: null,
    });
    await endExemption(lead, cell);
    expect(await Promise.all([today(), later].map(exemptionsOn))).toEqual([[], []]);
    expect(await endExemption(lead, cell)).toMatchObject({ ok: true, changeId: null });
    if (!exempted.ok || exempted.changeId === null) throw new Error("Not undoable");
    expect(await undoChange(lead, exempted.changeId)).toMatchObject({ ok: false });
  });

  it("is undone in every version at once", async () => {
    const { id: unitId } = await givenUnit();
    const later = addDays(today(), 10);
    await save(singlePoint(20), { from: later });
    const exempted = await exemptCell(lead, { unitId, persona: "FINANCE", reason: "r" });
    if (!exempted.ok || exempted.changeId === null) throw new Error("Not undoable");
    expect(await undoChange(lead, exempted.changeId)).toMatchObject({ ok: true });
    const policies = await Promise.all([today(), later].map(async (day) => (await getCoverage(reader, day)).policy));
    expect(policies.map(({ exemptions }) => exemptions)).toEqual([[], []]);
  });

  it("needs a reason, and a unit", async () => {
    const { id: unitId } = await givenUnit();
    expect(await exemptCell(lead, { unitId, persona: "FINANCE", reason: " " })).toMatchObject({
      problems: [{ field: "reason" }],
    });
    const nowhere = "019ad1c2-3e4f-7a5b-8c6d-7e8f9a0b1c2d";
    expect(await exemptCell(lead, { unitId: nowhere, persona: "FINANCE", reason: "r" })).toMatchObject({ ok: false });
  });
});

describe("the history of the policy", () => {
  it("is read in pages, and each version by itself", async () => {
    for (let n = 1; n <= 22; n += 1) await save(singlePoint(n));
    const first = await listPolicyVersions(reader, { at: new Date(), page: 1 });
    expect(first).toMatchObject({ isLast: false });
    expect(first.versions).toHaveLength(20);
    expect(first.versions.every(({ changes }) => changes?.length === 1)).toBe(true);
    const second = await listPolicyVersions(reader, { at: new Date(), page: 2 });
    expect(second).toMatchObject({ isLast: true, versions: [{ changes: [{}] }, { changes: null }] });
    const [version] = first.versions;
    const whole = await readPolicyVersion(reader, version?.id ?? "", new Date());
    expect(whole?.policy).toEqual(singlePoint(22));
    expect(await readPolicyVersion(reader, "019ad1c2-3e4f-7a5b-8c6d-7e8f9a0b1c2d", new Date())).toBeNull();
  });

  it("begins with the defaults where nothing was written", async () => {
    expect(await readPolicyAt(reader, new Date())).toMatchObject({ version: null, policy: defaultPolicy });
  });
});
