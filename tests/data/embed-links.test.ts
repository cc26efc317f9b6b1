import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { listEmbedLinks, type MakeEmbedLinkInput, makeEmbedLink, revokeEmbedLink } from "@/lib/data/embed-links";
import { EmbedReader } from "@/lib/data/embed-reader";
import { embedToken, readEmbedToken } from "@/lib/data/embed-token";
import { undoChange } from "@/lib/data/undo";
import { type Granted, grant, NotAllowed } from "@/lib/domain/access";
import { addDays, dayOf } from "@/lib/domain/day";
import { emptyDatabase } from "../support/database";
import { givenGranted, givenUser } from "../support/users";

let admin: Granted<"embed:write">;
beforeEach(async () => {
  await emptyDatabase();
  admin = await givenGranted("ADMIN", "embed:write");
});

const stated: MakeEmbedLinkInput = {
  purpose: "Intranet",
  unitId: null,
  detail: "counts",
  firstDay: null,
  lastDay: null,
  expires: null,
};

async function link(change: Partial<MakeEmbedLinkInput> = {}) {
  const outcome = await makeEmbedLink(admin, { ...stated, ...change });
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  const row = await db().embedLink.findFirstOrThrow({ orderBy: { id: "desc" } });
  return { ...outcome, token: outcome.value.token, row };
}

const lastEvent = () => db().auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } });

describe("the token of a link", () => {
  it("gives its id back, and none for anything that was not made here", () => {
    const id = "019ad1c2-3e4f-7a5b-8c6d-7e8f9a0b1c2d";
    const token = embedToken(id);
    expect(readEmbedToken(token)).toBe(id);
    const other = embedToken("019ad1c2-3e4f-7a5b-8c6d-7e8f9a0b1c2e");
    const forged = [
      "",
      id,
      token.slice(0, -1),
      `${token}A`,
      other.slice(0, 22) + token.slice(22),
      `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`,
      "\u00e9".repeat(65),
    ];
    for (const each of forged) expect(readEmbedToken(each), each).toBeNull();
  });
});

describe("links to the diagram", () => {
  it.each(["LEAD", "STAFF"] as const)("are not for %s to make", async (role) => {
    const actor = await givenUser(role);
    expect(() => grant(actor, "embed:write")).toThrow(NotAllowed);
  });

  it("open what was stated, until they are revoked, and again when that is taken back", async () => {
    const unit = await db().unit.create({
      data: { code: "RET", versions: { create: { name: "Retail", from: new Date(0) } } },
    });
    const { token, row } = await link({ unitId: unit.id, detail: "names", firstDay: "2026-01-01" });
    const shows = { unitId: unit.id, detail: "names", firstDay: "2026-01-01", lastDay: null };
    expect((await EmbedReader.of(token))?.shows).toMatchObject(shows);
    expect(await lastEvent()).toMatchObject({ event: "embed.made", title: "Intranet", actorId: admin.userId });
    expect(JSON.stringify((await lastEvent()).changes)).not.toContain(token.slice(22));

    const revoked = await revokeEmbedLink(admin, { linkId: row.id });
    expect(await EmbedReader.of(token)).toBeNull();
    expect(await lastEvent()).toMatchObject({ event: "embed.revoked", subjectId: row.id });
    expect(await listEmbedLinks(admin, new Date())).toMatchObject({ open: [], over: [{ unit: { name: "Retail" } }] });
    if (!revoked.ok || revoked.changeId === null) throw new Error("Not undoable");
    expect(await undoChange(admin, revoked.changeId)).toMatchObject({ ok: true });
    expect(await EmbedReader.of(token)).not.toBeNull();
    expect((await listEmbedLinks(admin, new Date())).open).toMatchObject([{ token, purpose: "Intranet" }]);
  });

  it("open nothing once making them is taken back, or their last day is over", async () => {
    const { token, changeId } = await link();
    if (changeId === null) throw new Error("Not undoable");
    await undoChange(admin, changeId);
    expect(await EmbedReader.of(token)).toBeNull();

    const { token: other, row } = await link();
    await db().embedLink.update({ where: { id: row.id }, data: { until: new Date() } });
    expect(await EmbedReader.of(other)).toBeNull();
  });

  it("expire at the end of the day that was given", async () => {
    const day = addDays(dayOf(new Date(), "UTC"), 7);
    const { row } = await link({ expires: day });
    expect(row.until).toEqual(new Date(`${addDays(day, 1)}T00:00:00Z`));
  });

  it("are refused for a unit that is not there, and beyond a hundred", async () => {
    const gone = await makeEmbedLink(admin, { ...stated, unitId: "019ad1c2-3e4f-7a5b-8c6d-7e8f9a0b1c2d" });
    expect(gone).toMatchObject({ ok: false, problems: [{ field: "unitId" }] });
    const { row } = await link();
    const many = Array.from({ length: 99 }, () => ({ ...row, id: crypto.randomUUID() }));
    await db().embedLink.createMany({ data: many });
    expect(await makeEmbedLink(admin, stated)).toMatchObject({ ok: false });
  });

  it("are revoked once when two admins do it at the same time", async () => {
    const { row } = await link();
    const outcomes = await Promise.all([1, 2].map(() => revokeEmbedLink(admin, { linkId: row.id })));
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });
});
