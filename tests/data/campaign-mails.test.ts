import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { Asked } from "@/lib/data/asked";
import { confirmQuestions } from "@/lib/data/campaign-answers";
import { mailCampaign } from "@/lib/data/campaign-mails";
import { listQuestions } from "@/lib/data/campaign-questions";
import { closeCampaign, revokeCampaignLink, startCampaign } from "@/lib/data/campaigns";
import { db } from "@/lib/data/db";
import { sendMail } from "@/lib/data/mails";
import { type Actor, grant, NotAllowed } from "@/lib/domain/access";
import { addDays, dayOf } from "@/lib/domain/day";
import { emptyDatabase } from "../support/database";
import { startMailServer, textOf } from "../support/mail-server";
import { assignment, organisation, person, unit } from "../support/register";
import { givenUser } from "../support/users";

let server: Awaited<ReturnType<typeof startMailServer>>;
beforeAll(async () => {
  server = await startMailServer();
  Object.assign(process.env, { SMTP_URL: server.url, MAIL_FROM: "Muster <muster@x.example>" });
});
afterAll(() => server.close());

let admin: Actor;
let campaignId: string;
/** Mia and Tom are managers of one engineer each. */
let mia: string;

beforeEach(async () => {
  await emptyDatabase();
  server.letters.length = 0;
  await organisation();
  admin = await givenUser("ADMIN");
  const unitId = await unit();
  mia = await person({ name: "Mia", email: "mia@x.example", unitId });
  const tom = await person({ name: "Tom", email: "tom@x.example", unitId });
  await assignment({ personId: await person({ name: "Ann", unitId, managerId: mia }) });
  await assignment({ personId: await person({ name: "Ben", unitId, managerId: tom }) });
  const started = await startCampaign(lead(), {
    ...{ title: "Check", lastDay: addDays(dayOf(new Date(), "UTC"), 14), answerer: "MANAGER" },
    ...{ unitId: null, persona: null, isCoreOnly: false, unconfirmedSince: null },
  });
  if (!started.ok) throw new Error("Not started");
  campaignId = started.value.campaignId;
});

const lead = () => grant(admin, "coverage:write");

async function sent(): Promise<string[]> {
  for (const { id } of await db().mail.findMany({ where: { sentAt: null } })) await sendMail(id);
  return server.letters.flatMap(({ to }) => to).sort();
}

async function linkIn(address: string): Promise<string> {
  await sent();
  const letter = server.letters.find(({ to }) => to.includes(address));
  return /Answer: \S+\/confirm\/(\S+)/.exec(letter ? textOf(letter) : "")?.[1] ?? "";
}

it("is not for staff", async () => {
  const staff = await givenUser("STAFF");
  expect(() => grant(staff, "coverage:write")).toThrow(NotAllowed);
});

it("sends each their own link, which opens what they are asked, and cannot be taken back", async () => {
  const outcome = await mailCampaign(lead(), { campaignId });
  expect(outcome).toMatchObject({ ok: true, value: { letters: 2 }, changeId: null });
  expect(await sent()).toEqual(["mia@x.example", "tom@x.example"]);
  const asked = await Asked.ofToken(await linkIn("mia@x.example"));
  const askings = asked ? await listQuestions(asked, new Date()) : [];
  expect(askings.flatMap(({ questions }) => questions).map(({ person }) => person)).toEqual(["Ann"]);
  expect(await db().campaignLink.count({ where: { mailedAt: null } })).toBe(0);
  const event = await db().auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } });
  expect(event).toMatchObject({ event: "campaign.mailed", title: "Check: 2 letters", changes: [] });
});

it("writes to nobody twice on a day, and reminds on a later one who has not answered", async () => {
  await mailCampaign(lead(), { campaignId });
  expect(await mailCampaign(lead(), { campaignId })).toMatchObject({ ok: false });
  const asked = await Asked.ofToken(await linkIn("mia@x.example"));
  if (!asked) throw new Error("The link does not work.");
  const [asking] = await listQuestions(asked, new Date());
  await confirmQuestions(asked, { askIds: asking?.questions.map(({ id }) => id) ?? [] });
  await db().campaignLink.updateMany({ data: { mailedAt: new Date(Date.now() - 2 * 86_400_000) } });
  await db().mail.deleteMany();
  server.letters.length = 0;
  expect(await mailCampaign(lead(), { campaignId })).toMatchObject({ ok: true, value: { letters: 1 } });
  expect(await sent()).toEqual(["tom@x.example"]);
  expect(server.letters[0]?.raw).toMatch(/^Subject: Reminder: Check\r$/m);
});

it.each<[string, () => Promise<unknown>]>([
  ["has no address", () => db().person.update({ where: { id: mia }, data: { email: null } })],
  ["has left", () => db().post.updateMany({ where: { personId: mia }, data: { until: new Date() } })],
  [
    "has a link that was revoked",
    async () => {
      const { id } = await db().campaignLink.findFirstOrThrow({ where: { personId: mia } });
      return revokeCampaignLink(lead(), { linkId: id });
    },
  ],
])("writes to nobody who %s", async (_, given) => {
  await given();
  expect(await mailCampaign(lead(), { campaignId })).toMatchObject({ ok: true, value: { letters: 1 } });
  expect(await sent()).toEqual(["tom@x.example"]);
});

it("writes to nobody once the campaign is closed", async () => {
  await closeCampaign(lead(), { campaignId });
  expect(await mailCampaign(lead(), { campaignId })).toMatchObject({ ok: false });
  expect(await sent()).toEqual([]);
});
