import { beforeEach, describe, expect, it } from "vitest";
import type { Changed } from "@/lib/data/change";
import { db } from "@/lib/data/db";
import { listHiddenInteractions } from "@/lib/data/diagram-settings";
import { editOrganisation, nameCcoe } from "@/lib/data/edit-organisation";
import {
  addInteraction,
  endInteraction,
  moveInteraction,
  rewordInteraction,
  showInteraction,
} from "@/lib/data/interactions";
import { addProvider, endProvider, moveProvider, renameProvider } from "@/lib/data/providers";
import { undoChange } from "@/lib/data/undo";
import { type Granted, grant, NotAllowed } from "@/lib/domain/access";
import { emptyDatabase } from "../support/database";
import { givenGranted, givenUser } from "../support/users";

let lead: Granted<"diagram:write">;
beforeEach(async () => {
  await emptyDatabase();
  lead = await givenGranted("LEAD", "diagram:write");
});

const everything = async () => ({
  organisation: await db().organisation.findMany(),
  providers: await db().provider.findMany({ orderBy: { id: "asc" } }),
  covers: await db().providerCover.findMany({ orderBy: { id: "asc" } }),
  interactions: await db().interaction.findMany({ orderBy: { id: "asc" } }),
});

async function survivesUndo(command: () => Promise<Changed<unknown>>, event: string, actor = lead) {
  const before = await everything();
  const outcome = await command();
  expect(outcome).toMatchObject({ ok: true, changeId: expect.any(String) });
  expect(await everything()).not.toEqual(before);
  const last = await db().auditEvent.findFirst({ orderBy: { seq: "desc" } });
  expect(last).toMatchObject({ event, actorId: actor.userId });
  if (!outcome.ok || outcome.changeId === null) return;
  expect(await undoChange(actor, outcome.changeId)).toMatchObject({ ok: true });
  expect(await everything()).toEqual(before);
}

async function provider(name: string): Promise<string> {
  const outcome = await addProvider(lead, { name, from: "2025-01-01" });
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  return outcome.value.providerId;
}

describe("who may write what the diagram shows", () => {
  it("refuses staff", async () => {
    const staff = await givenUser("STAFF");
    expect(() => grant(staff, "diagram:write")).toThrow(NotAllowed);
  });
  it.each(["LEAD", "STAFF"] as const)("refuses %s the organisation's own facts", async (role) => {
    const actor = await givenUser(role);
    expect(() => grant(actor, "organisation:write")).toThrow(NotAllowed);
  });
});

describe("providers", () => {
  it("are added, renamed, moved and ended, each with its undo", async () => {
    await survivesUndo(() => addProvider(lead, { name: "AWS" }), "provider.added");
    const [aws, azure] = [await provider("AWS"), await provider("Azure")];
    await survivesUndo(() => renameProvider(lead, { providerId: aws, name: "Amazon" }), "provider.renamed");
    await survivesUndo(() => moveProvider(lead, { providerId: azure, direction: "up" }), "provider.moved");
    const person = await db().person.create({ data: { name: "Ada" } });
    const cover = { personId: person.id, providerId: aws, side: "FINANCE" as const };
    await db().providerCover.create({ data: { ...cover, from: new Date("2025-02-01") } });
    await survivesUndo(() => endProvider(lead, { providerId: aws }), "provider.ended");
  });

  it("refuses a name that is in the list, and no name", async () => {
    await provider("AWS");
    const field = { ok: false, problems: [{ field: "name" }] };
    expect(await addProvider(lead, { name: "aws" })).toMatchObject(field);
    expect(await addProvider(lead, { name: " " })).toMatchObject(field);
  });

  it("refuses to end one before it began", async () => {
    const aws = await provider("AWS");
    const outcome = await endProvider(lead, { providerId: aws, from: "2024-12-31" });
    expect(outcome).toMatchObject({ ok: false, problems: [{ field: "from" }] });
  });

  it("changes nothing at the end of the list", async () => {
    const aws = await provider("AWS");
    expect(await moveProvider(lead, { providerId: aws, direction: "up" })).toMatchObject({ changeId: null });
  });
});

describe("interactions", () => {
  const showback = {
    source: "CCOE",
    target: "PRODUCT",
    label: "Showback",
    meaning: "What each product costs.",
    rhythm: "MONTHLY",
  } as const;
  const only = async () => (await db().interaction.findFirstOrThrow({ where: { until: null } })).id;

  it("are added, reworded, moved and ended, each with its undo", async () => {
    await survivesUndo(() => addInteraction(lead, showback), "interaction.added");
    await addInteraction(lead, { ...showback, from: "2025-01-01" });
    const interactionId = await only();
    const words = { interactionId, label: "Chargeback", meaning: "", rhythm: null };
    await survivesUndo(() => rewordInteraction(lead, words), "interaction.reworded");
    await survivesUndo(() => endInteraction(lead, { interactionId }), "interaction.ended");
    await addInteraction(lead, { ...showback, source: "FINANCE", from: "2025-01-01" });
    await survivesUndo(() => moveInteraction(lead, { interactionId, direction: "down" }), "interaction.moved");
  });

  it("keeps the words that past days had", async () => {
    await addInteraction(lead, { ...showback, from: "2025-01-01" });
    await rewordInteraction(lead, { ...showback, interactionId: await only(), label: "Chargeback" });
    const rows = await db().interaction.findMany({ orderBy: { from: "asc" } });
    expect(rows.map(({ label }) => label)).toEqual(["Showback", "Chargeback"]);
    expect(rows[0]?.until).toEqual(rows[1]?.from);
  });

  it("records how often, and nothing when nothing is said anew", async () => {
    await addInteraction(lead, { ...showback, from: "2025-01-01" });
    const words = { ...showback, interactionId: await only() };
    expect(await rewordInteraction(lead, words)).toMatchObject({ ok: true, changeId: null });
    await survivesUndo(() => rewordInteraction(lead, { ...words, rhythm: "WEEKLY" }), "interaction.reworded");
  });

  it("are hidden and shown again, with the words that they had", async () => {
    await addInteraction(lead, { ...showback, from: "2025-01-01" });
    await rewordInteraction(lead, { ...showback, interactionId: await only(), label: "Chargeback" });
    const interactionId = await only();
    await endInteraction(lead, { interactionId });
    const hidden = await listHiddenInteractions(lead, new Date());
    expect(hidden.map(({ id, label }) => ({ id, label }))).toEqual([{ id: interactionId, label: "Chargeback" }]);
    await survivesUndo(() => showInteraction(lead, { interactionId }), "interaction.shown");
    await showInteraction(lead, { interactionId });
    expect(await db().interaction.findFirst({ where: { until: null } })).toMatchObject({
      label: "Chargeback",
      meaning: showback.meaning,
      rhythm: "MONTHLY",
    });
    expect(await listHiddenInteractions(lead, new Date())).toEqual([]);
  });

  it("shows once what two leads bring back at the same time, and nothing that is there", async () => {
    await addInteraction(lead, { ...showback, from: "2025-01-01" });
    const interactionId = await only();
    expect(await showInteraction(lead, { interactionId })).toMatchObject({ ok: false });
    await endInteraction(lead, { interactionId });
    const outcomes = await Promise.all([1, 2].map(() => showInteraction(lead, { interactionId })));
    expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(await db().interaction.count({ where: { until: null } })).toBe(1);
  });

  it("refuses a circle, a twin and a label that does not fit", async () => {
    await addInteraction(lead, showback);
    const field = (name: string) => ({ ok: false, problems: [{ field: name }] });
    expect(await addInteraction(lead, { ...showback, target: "CCOE" })).toMatchObject(field("target"));
    expect(await addInteraction(lead, showback)).toMatchObject(field("label"));
    expect(await addInteraction(lead, { ...showback, label: "x".repeat(41) })).toMatchObject(field("label"));
  });
});

describe("the organisation", () => {
  it("is edited, with its undo", async () => {
    const admin = await givenGranted("ADMIN", "organisation:write");
    await db().organisation.create({ data: { name: "Before" } });
    const facts = { name: "After", ccoeName: "FinOps Team", currency: "eur", timeZone: "Europe/Oslo" };
    const both = grant(admin, "diagram:write");
    await survivesUndo(() => editOrganisation(admin, facts), "organisation.edited", both);
    await editOrganisation(admin, facts);
    expect(await editOrganisation(admin, facts)).toMatchObject({ ok: true, changeId: null });
  });

  it("is the lead's to give the CCoE a name, and to take that back, but nothing else", async () => {
    await db().organisation.create({ data: { name: "Before" } });
    const named = { ccoeName: "Cloud Business Office" };
    await survivesUndo(() => nameCcoe(lead, named), "organisation.ccoe-named");
    await nameCcoe(lead, named);
    expect(await nameCcoe(lead, named)).toMatchObject({ ok: true, changeId: null });
    expect(await nameCcoe(lead, { ccoeName: " " })).toMatchObject({ ok: false, problems: [{ field: "ccoeName" }] });
    const admin = await givenGranted("ADMIN", "organisation:write");
    const facts = { name: "After", ...named, currency: "EUR", timeZone: "UTC" };
    const edited = await editOrganisation(admin, facts);
    if (!edited.ok || edited.changeId === null) throw new Error("Nothing was edited.");
    await expect(undoChange(lead, edited.changeId)).rejects.toThrow(NotAllowed);
  });

  it("keeps one name when two give one at the same time", async () => {
    await db().organisation.create({ data: { name: "Before" } });
    const outcomes = await Promise.all(["One", "Two"].map((ccoeName) => nameCcoe(lead, { ccoeName })));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await db().auditEvent.count({ where: { event: "organisation.ccoe-named" } })).toBe(2);
  });

  it("refuses a currency and a time zone that do not exist", async () => {
    const admin = await givenGranted("ADMIN", "organisation:write");
    await db().organisation.create({ data: { name: "Before" } });
    const facts = { name: "After", ccoeName: "CCoE", currency: "XXZ", timeZone: "Mars/Base" };
    const fields = [{ field: "currency" }, { field: "timeZone" }];
    expect(await editOrganisation(admin, facts)).toMatchObject({ ok: false, problems: fields });
  });
});
