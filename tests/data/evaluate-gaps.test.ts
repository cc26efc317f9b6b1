import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { assignPersona, endAssignment } from "@/lib/data/assignments";
import { db } from "@/lib/data/db";
import { evaluateGaps } from "@/lib/data/evaluate-gaps";
import { addWebhook } from "@/lib/data/webhooks";
import { grant } from "@/lib/domain/access";
import { emptyDatabase } from "../support/database";
import { startMailServer } from "../support/mail-server";
import { givenUser } from "../support/users";

process.env.MUSTER_PRIVATE_WEBHOOKS = "true";

let server: Awaited<ReturnType<typeof startMailServer>>;
beforeAll(async () => {
  server = await startMailServer();
  Object.assign(process.env, { SMTP_URL: server.url, MAIL_FROM: "muster@x.example" });
});
afterAll(() => server.close());
beforeEach(emptyDatabase);

const from = new Date("2026-01-01T00:00:00Z");
const soon = () => new Date(Date.now() + 1_000);
const told = async (type: string) =>
  (await db().webhookDelivery.findMany({ where: { event: type }, orderBy: { id: "asc" } })).map(
    ({ body }) => JSON.parse(body).data.gap,
  );

async function givenRetail() {
  await db().organisation.create({ data: { name: "Org", timeZone: "UTC" } });
  const unit = await db().unit.create({ data: { code: "RET", versions: { create: { name: "Retail", from } } } });
  const person = await db().person.create({
    data: {
      name: "Ada Example",
      posts: { create: { unitId: unit.id, from } },
      assignments: { create: { persona: "ENGINEERING", confirmedAt: from, from } },
    },
  });
  const admin = await givenUser("ADMIN", { email: "admin@x.example" });
  await addWebhook(grant(admin, "connection:write"), {
    url: "http://127.0.0.1:9/",
    events: ["gap.opened", "gap.closed"],
  });
  return { admin, unit, person };
}

it("tells nothing of what was open before anybody asked, and of each gap that opens and closes once", async () => {
  const { admin, unit, person } = await givenRetail();
  await evaluateGaps(soon());
  expect(await db().gapSpell.count()).toBeGreaterThan(3);
  expect(await db().webhookDelivery.count()).toBe(0);

  const assigner = grant(admin, "persona:assign");
  await endAssignment(assigner, { personId: person.id });
  await evaluateGaps(soon());
  await evaluateGaps(soon());
  const opened = (await told("gap.opened")).filter(({ kind }) => kind === "EMPTY_CELL");
  expect(opened).toEqual([
    {
      id: `EMPTY_CELL:${unit.id}:ENGINEERING`,
      kind: "EMPTY_CELL",
      severity: expect.stringMatching(/CRITICAL|HIGH/),
      unit: { code: "RET", name: "Retail" },
      at: expect.any(String),
      url: "http://localhost:3000/coverage",
    },
  ]);
  expect(JSON.stringify(await told("gap.opened"))).not.toContain("Ada");
  expect(await db().mail.findMany()).toMatchObject([
    { address: "admin@x.example", subject: expect.stringContaining("Engineering and Operations, Retail") },
  ]);

  const { id: personId } = person;
  await assignPersona(assigner, { personId, persona: "ENGINEERING", functions: [], share: 100 });
  await evaluateGaps(soon());
  expect((await told("gap.closed")).map(({ id }) => id)).toContain(`EMPTY_CELL:${unit.id}:ENGINEERING`);
  expect(await db().mail.count()).toBe(1);
});

it("tells at once only of a cell that somebody held", async () => {
  await givenRetail();
  await evaluateGaps(soon());
  await db().unit.create({ data: { code: "LAB", versions: { create: { name: "Labs", from: new Date() } } } });
  await evaluateGaps(new Date(Date.now() + 2_000));
  expect((await told("gap.opened")).map(({ unit: of }) => of?.code)).toContain("LAB");
  expect(await db().mail.count()).toBe(0);
});

it("does nothing before there is an organisation", async () => {
  await evaluateGaps();
  expect(await db().gapSpell.count()).toBe(0);
});
