import { beforeEach, describe, expect, it } from "vitest";
import { calendarReader, calendarToken, makeCalendarLink, revokeCalendarLink } from "@/lib/data/calendar-links";
import { db } from "@/lib/data/db";
import { embedToken } from "@/lib/data/embed-token";
import { listViews, removeView, saveView } from "@/lib/data/saved-views";
import { undoChange } from "@/lib/data/undo";
import { type Granted, grant, NotAllowed } from "@/lib/domain/access";
import { emptyDatabase } from "../support/database";
import { givenGranted, givenUser } from "../support/users";

let lead: Granted<"coverage:read">;
let other: Granted<"coverage:read">;
beforeEach(async () => {
  await emptyDatabase();
  lead = await givenGranted("LEAD", "coverage:read");
  other = await givenGranted("ADMIN", "coverage:read");
});

const view = { name: "Mine", address: "owner=ME&nonsense=1&page=7&asOf=2026-01-31", isShared: false };
const lastEvent = () => db().auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } });

it("staff have neither views nor a calendar", async () => {
  const staff = await givenUser("STAFF");
  expect(() => grant(staff, "coverage:read")).toThrow(NotAllowed);
});

describe("a saved view", () => {
  it("is what a list understands, for oneself or for all, and says whose it is", async () => {
    await saveView(lead, view);
    await saveView(lead, { ...view, name: " Ours ", isShared: true });
    expect(await listViews(lead)).toMatchObject([{ name: "Mine", address: "owner=ME", by: null }, { name: "Ours" }]);
    expect(await listViews(other)).toMatchObject([{ name: "Ours", by: lead.name }]);
    expect(await lastEvent()).toMatchObject({ event: "view.saved", title: "Ours", actorId: lead.userId });
  });

  it("goes with whoever shared it when they may not sign in any more", async () => {
    await saveView(lead, { ...view, isShared: true });
    await db().user.update({ where: { id: lead.userId }, data: { isActive: false } });
    expect(await listViews(other)).toEqual([]);
  });

  it("is removed by whose it is alone, and is back when that is undone", async () => {
    await saveView(lead, { ...view, isShared: true });
    const [saved] = await listViews(lead);
    const viewId = saved?.id ?? "";
    expect(await removeView(other, { viewId })).toMatchObject({ ok: false });
    const removed = await removeView(lead, { viewId });
    expect(await listViews(lead)).toEqual([]);
    await undoChange(lead, (removed.ok && removed.changeId) || "");
    expect(await listViews(lead)).toMatchObject([{ id: viewId }]);
  });

  it("has a name that no other of one's own has, also when two are saved at once", async () => {
    const outcomes = await Promise.all(["Mine", "mine"].map((name) => saveView(lead, { ...view, name })));
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await saveView(other, view)).toMatchObject({ ok: true });
    expect(await saveView(lead, { ...view, name: " " })).toMatchObject({ problems: [{ field: "name" }] });
  });
});

describe("a calendar link", () => {
  const token = async () => (await calendarToken(lead)) ?? "";

  it("opens the calendar of whose it is, and of nobody else, until it is revoked", async () => {
    expect(await calendarToken(lead)).toBeNull();
    await makeCalendarLink(lead);
    const first = await token();
    expect(await calendarReader(first)).toMatchObject({ userId: lead.userId, role: "LEAD" });
    expect(
      JSON.stringify(await lastEvent(), (_, value) => (typeof value === "bigint" ? Number(value) : value)),
    ).not.toContain(first.slice(22));
    expect(await calendarToken(other)).toBeNull();
    expect(await revokeCalendarLink(lead)).toMatchObject({ ok: true, changeId: null });
    expect(await calendarReader(first)).toBeNull();
    expect(await revokeCalendarLink(lead)).toMatchObject({ ok: false });
  });

  it("is one for each: making another ends the one before, also when two are made at once", async () => {
    await Promise.all([makeCalendarLink(lead), makeCalendarLink(lead), makeCalendarLink(other)]);
    expect(await db().calendarLink.count({ where: { userId: lead.userId, until: null } })).toBe(1);
    expect(await calendarReader(await token())).toMatchObject({ userId: lead.userId });
  });

  it("opens nothing for who was deactivated or may not see coverage any more", async () => {
    await makeCalendarLink(lead);
    for (const data of [{ role: "STAFF" }, { role: "LEAD", isActive: false }] as const) {
      await db().user.update({ where: { id: lead.userId }, data });
      expect(await calendarReader(await token())).toBeNull();
    }
  });

  it("is no embed link, nor anything that was made up", async () => {
    await makeCalendarLink(lead);
    const row = await db().calendarLink.findFirstOrThrow();
    for (const each of [embedToken(row.id), `${(await token()).slice(0, -1)}!`, "", row.id])
      expect(await calendarReader(each)).toBeNull();
  });

  it("is never undone", async () => {
    await makeCalendarLink(lead);
    const { changeId } = await lastEvent();
    expect(await undoChange(other, changeId)).toMatchObject({ ok: false });
  });
});
