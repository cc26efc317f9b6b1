import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { alertKey, postAlerts } from "@/lib/data/gap-alerts";
import { postDigests } from "@/lib/data/gap-digest";
import type { GapTransition } from "@/lib/data/gap-transitions";
import { chooseMails, readMailChoices, readUnsubscribe, unsubscribe } from "@/lib/data/mail-choices";
import { clearMails, postMails, sendMail } from "@/lib/data/mails";
import { sealedId } from "@/lib/data/sealed-id";
import { undoChange } from "@/lib/data/undo";
import { type Actor, grant, NotAllowed } from "@/lib/domain/access";
import { emptyDatabase, rows } from "../support/database";
import { startMailServer, textOf } from "../support/mail-server";
import { givenUser } from "../support/users";

let server: Awaited<ReturnType<typeof startMailServer>>;
beforeAll(async () => {
  server = await startMailServer();
  Object.assign(process.env, { SMTP_URL: server.url, MAIL_FROM: "Muster <muster@x.example>" });
});
afterAll(() => server.close());

const monday = new Date("2026-03-02T07:00:00Z");
const day = (n: number) => new Date(Date.UTC(2026, 1, n));

let lead: Actor;
beforeEach(async () => {
  await emptyDatabase();
  server.letters.length = 0;
  await db().organisation.create({ data: { name: "Fjordlantern", timeZone: "UTC" } });
  await db().signalWatch.create({ data: { told: day(1), digested: day(23) } });
  lead = await givenUser("LEAD", { email: "lead@x.example" });
  await givenUser("STAFF");
});

const spell = (gapId: string, from: number, until: number | null = null) =>
  db().gapSpell.create({
    data: {
      gapId,
      kind: gapId.split(":")[0] ?? "",
      severity: "HIGH",
      title: `Nobody there: ${gapId}`,
      from: day(from),
      until: until === null ? null : day(until),
    },
  });

async function sendAll(): Promise<void> {
  for (const { id } of await db().mail.findMany({ where: { sentAt: null } })) await sendMail(id);
}

describe("the week's letter", () => {
  it("goes to leads and admins, once, with what opened and closed since the last", async () => {
    const admin = await givenUser("ADMIN", { email: "admin@x.example" });
    await givenUser("ADMIN", { isActive: false });
    await givenUser("LEAD", { passwordHash: null });
    await spell("EMPTY_CELL:u:FINANCE", 25);
    await spell("EMPTY_CELL:u:PRODUCT", 1, 26);
    await spell("EMPTY_CELL:u:ENGINEERING", 1);
    await postDigests(monday);
    await postDigests(monday);
    await sendAll();
    await sendAll();
    expect(server.letters.map(({ to }) => to).sort()).toEqual([[admin.email], [lead.email]]);
    const letter = server.letters.find(({ to }) => to[0] === lead.email);
    expect(letter && textOf(letter)).toContain("From 23 February 2026 to 1 March 2026. 2 gaps are open now.");
    expect(letter?.raw).toMatch(/^Subject: Coverage of Fjordlantern: 1 gap opened, 1 closed\r$/m);
    expect(letter?.raw).toContain("text/plain");
    expect(letter?.raw).toContain("text/html");
    expect(letter?.raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    expect(await rows("SELECT text, html FROM mails")).toEqual([
      { text: null, html: null },
      { text: null, html: null },
    ]);
    await postDigests(new Date("2026-03-09T07:00:00Z"));
    expect(await db().mail.count()).toBe(2);
  });

  it("is nobody's when nothing changed, or when they do not want it", async () => {
    await spell("EMPTY_CELL:u:ENGINEERING", 1);
    await postDigests(monday);
    expect(await db().mail.count()).toBe(0);
    await chooseMails(grant(lead, "coverage:read"), { wantsDigest: false, wantsAlerts: true });
    await spell("EMPTY_CELL:u:FINANCE", 3);
    await postDigests(new Date("2026-03-09T07:00:00Z"));
    expect(await db().mail.count()).toBe(0);
  });

  it("tells the weeks in which nobody was there to send it together, and nothing from before the first look", async () => {
    await spell("EMPTY_CELL:u:FINANCE", 25);
    await postDigests(new Date("2026-03-25T07:00:00Z"));
    expect((await db().mail.findFirstOrThrow()).text).toContain("From 23 February 2026 to 22 March 2026");
    await db().signalWatch.update({ where: { id: 1 }, data: { digested: null } });
    await db().mail.deleteMany();
    await postDigests(new Date("2026-03-25T07:00:00Z"));
    expect(await db().mail.count()).toBe(0);
  });

  it("says nothing again that was told at once", async () => {
    const { gapId, from } = await spell("EMPTY_CELL:u:FINANCE", 25);
    const told = { key: alertKey({ gapId, from }, lead.userId), userId: lead.userId, address: lead.email };
    await db().mail.create({ data: { ...told, subject: "x", createdAt: day(25), sentAt: day(25) } });
    await postDigests(monday);
    expect(await db().mail.count({ where: { key: { startsWith: "digest" } } })).toBe(0);
  });
});

describe("a letter at once", () => {
  const unitId = "019ad1c2-3e4f-7a5b-8c6d-7e8f9a0b1c2d";
  const opened = (gapId: string): GapTransition => ({
    gapId,
    kind: gapId.split(":")[0] ?? "",
    unitId,
    severity: "CRITICAL",
    title: gapId,
    at: day(25),
  });
  const post = (gaps: GapTransition[], isHeld = true) =>
    db().$transaction((tx) => postAlerts(tx, gaps, { at: day(25), organisation: "Org", wasHeld: async () => isHeld }));
  const subjects = async () => (await db().mail.findMany({ orderBy: { key: "asc" } })).map(({ subject }) => subject);

  it("tells of a cell whose last holder is gone and of a CCoE without a lead, and of nothing else", async () => {
    const cell = `EMPTY_CELL:${unitId}:FINANCE`;
    await post([opened(cell), opened("CORE_LEAD:-:LEAD"), opened("CORE_LEAD:-:DEPUTY"), opened("NO_SPONSOR:-:-")]);
    expect(await subjects()).toEqual(["Org: CORE_LEAD:-:LEAD", `Org: ${cell}`]);
  });

  it("is not written of a cell that nobody held, twice of one thing, or to who does not want it", async () => {
    await post([opened(`EMPTY_CELL:${unitId}:FINANCE`)], false);
    expect(await subjects()).toEqual([]);
    await post([opened("CORE_LEAD:-:LEAD")]);
    await post([opened("CORE_LEAD:-:LEAD")]);
    expect(await subjects()).toHaveLength(1);
    await chooseMails(grant(lead, "coverage:read"), { wantsDigest: true, wantsAlerts: false });
    await post([opened(`EMPTY_CELL:${unitId}:FINANCE`)]);
    expect(await subjects()).toHaveLength(1);
  });

  it("is one of five a day, whatever happens", async () => {
    const many = Array.from({ length: 40 }, (_, n) => opened(`EMPTY_CELL:${unitId}:P${n}`));
    await post(many.slice(0, 3));
    await post(many.slice(3));
    expect(await subjects()).toHaveLength(5);
  });
});

describe("sending", () => {
  const letter = { key: "k", subject: "Hello", text: "Text", html: "<p>Text</p>" };
  const post = (userId: string | null, address = lead.email) =>
    db().$transaction((tx) => postMails(tx, [{ ...letter, userId, address }], day(1)));
  const mail = () => db().mail.findFirstOrThrow();

  it("fails while the server refuses, so that it is tried again, and sends one letter in the end", async () => {
    await post(lead.userId);
    server.told.refuse = 1;
    await expect(sendMail((await mail()).id)).rejects.toThrow();
    expect(await mail()).toMatchObject({ sentAt: null, text: "Text" });
    await sendMail((await mail()).id);
    await sendMail((await mail()).id);
    expect(server.letters).toHaveLength(1);
    expect(server.letters[0]?.raw).toContain(`Message-ID: <${(await mail()).id}@localhost>`);
    await clearMails(day(360));
    expect(await db().mail.count()).toBe(0);
  });

  it("reaches nobody who has lost their access since it was written", async () => {
    await post(lead.userId);
    await db().user.update({ where: { id: lead.userId }, data: { role: "STAFF" } });
    await sendMail((await mail()).id);
    expect(server.letters).toEqual([]);
    expect(await mail()).toMatchObject({ text: null, sentAt: expect.any(Date) });
  });

  it("reads no list of addresses out of one", async () => {
    await post(null, "a@x.example,b@x.example");
    await sendMail((await mail()).id).catch(() => {});
    expect(server.letters.flatMap(({ to }) => to)).not.toContain("b@x.example");
  });
});

describe("who is told", () => {
  it("is not for staff to choose", async () => {
    const staff = await givenUser("STAFF");
    expect(() => grant(staff, "coverage:read")).toThrow(NotAllowed);
  });

  it("is each one's own choice, in the audit trail, and can be taken back by an admin", async () => {
    const chosen = await chooseMails(grant(lead, "coverage:read"), { wantsDigest: false, wantsAlerts: false });
    expect(await readMailChoices(grant(lead, "coverage:read"))).toMatchObject({
      wantsDigest: false,
      wantsAlerts: false,
    });
    expect(await db().auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } })).toMatchObject({
      event: "user.mails-chosen",
      subjectId: lead.userId,
      actorId: lead.userId,
    });
    await undoChange(await givenUser("ADMIN"), chosen.ok ? (chosen.changeId ?? "") : "");
    expect(await readMailChoices(grant(lead, "coverage:read"))).toMatchObject({ wantsDigest: true, wantsAlerts: true });
  });

  it("is stopped by the link of a letter, which works for one user and does nothing else", async () => {
    const token = sealedId(lead.userId, "unsubscribe");
    expect(await readUnsubscribe(token)).toEqual({ organisation: "Fjordlantern" });
    expect((await unsubscribe(token)).ok).toBe(true);
    expect((await unsubscribe(token)).ok).toBe(true);
    expect(await readMailChoices(grant(lead, "coverage:read"))).toMatchObject({
      wantsDigest: false,
      wantsAlerts: false,
    });
    for (const wrong of [token.slice(1), sealedId(lead.userId, "embed link"), lead.userId, "", `${token}x`]) {
      expect(await readUnsubscribe(wrong)).toBeNull();
      expect((await unsubscribe(wrong)).ok).toBe(false);
    }
  });
});
