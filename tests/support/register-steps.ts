import { Asked } from "@/lib/data/asked";
import { assignPersona, assignPersonas, endAssignment } from "@/lib/data/assignments";
import { answerQuestion, confirmQuestions } from "@/lib/data/campaign-answers";
import { applyAnswer, dismissAnswer } from "@/lib/data/campaign-tasks";
import { campaignToken } from "@/lib/data/campaign-token";
import { closeCampaign, revokeCampaignLink } from "@/lib/data/campaigns";
import {
  addCapabilityLine,
  endCapabilityLine,
  renameCapabilityLine,
  setCapabilityDuty,
} from "@/lib/data/capability-lines";
import { switchCapabilities } from "@/lib/data/capability-view";
import type { Changed } from "@/lib/data/change";
import { closeUnit } from "@/lib/data/close-unit";
import { commentOnGap } from "@/lib/data/comments";
import { getCoverage } from "@/lib/data/coverage";
import { addCover, endCover } from "@/lib/data/covers";
import { query } from "@/lib/data/db";
import { editOrganisation, nameCcoe } from "@/lib/data/edit-organisation";
import { makeEmbedLink, revokeEmbedLink } from "@/lib/data/embed-links";
import { endEmployment } from "@/lib/data/end-employment";
import { acknowledgeGaps, dropGapPlan, planGap } from "@/lib/data/gap-follow-ups";
import {
  addInteraction,
  endInteraction,
  moveInteraction,
  rewordInteraction,
  showInteraction,
} from "@/lib/data/interactions";
import { addLeave, endLeave } from "@/lib/data/leaves";
import { fillOpenSeat, openSeat, withdrawOpenSeat } from "@/lib/data/open-seats";
import { bringIntoScope, putAllOutOfScope, putOutOfScope } from "@/lib/data/out-of-scope";
import { addPerson, editPerson } from "@/lib/data/people";
import { applyPlan } from "@/lib/data/plan-apply";
import { addPlanStep, movePlanStep, removePlanStep } from "@/lib/data/plan-steps";
import {
  approvePlan,
  commentOnPlan,
  editPlan,
  makePlan,
  rejectPlan,
  reopenPlan,
  submitPlan,
  withdrawPlan,
} from "@/lib/data/plans";
import { endExemption, exemptCell } from "@/lib/data/policy-exemptions";
import { savePolicy, withdrawPolicyVersion } from "@/lib/data/policy-versions";
import { movePerson } from "@/lib/data/posts";
import { addProviderCover, endProviderCover } from "@/lib/data/provider-covers";
import { addProvider, endProvider, moveProvider, renameProvider } from "@/lib/data/providers";
import { removeView, saveView } from "@/lib/data/saved-views";
import { fillSeat, fillSeats, leaveSeat } from "@/lib/data/seats";
import { applySpendDraft, readSpendDraft } from "@/lib/data/spend-drafts";
import { endSpendOwner, nameSpendOwner } from "@/lib/data/spend-owners";
import { uploadSpendTable } from "@/lib/data/spend-table-upload";
import {
  addSuggestionRule,
  editSuggestionRule,
  moveSuggestionRule,
  removeSuggestionRule,
} from "@/lib/data/suggestion-rules";
import { setUnitSpends } from "@/lib/data/unit-spends";
import { addUnit, editUnit } from "@/lib/data/units";
import { changeRole, deactivateUser, inviteUser, reactivateUser } from "@/lib/data/users";
import { revokeWaiver, waiveGap } from "@/lib/data/waivers";
import { addWebhook, endWebhook, pauseWebhook, resumeWebhook } from "@/lib/data/webhooks";
import { type Actor, accessRoles, grant, type Permission } from "@/lib/domain/access";
import { campaignAnswers } from "@/lib/domain/campaign-answer";
import { capabilityRoles, raciLetters } from "@/lib/domain/capability";
import { addDays, type Day, dayOf } from "@/lib/domain/day";
import { rhythms } from "@/lib/domain/interaction";
import { refused } from "@/lib/domain/outcome";
import { personas } from "@/lib/domain/persona";
import { type Exemption, parsePolicy } from "@/lib/domain/policy";
import { seatKinds } from "@/lib/domain/seat";
import { spendSides } from "@/lib/domain/spend-owner";
import { structureDetails } from "@/lib/domain/structure-detail";
import { webhookEvents } from "@/lib/domain/webhook";
import { apply, bytesOf, givenComparison } from "./imports";
import { chosenSteps, planStepKinds } from "./plans";

/** What a step is told: numbers that choose, and a day, or none for today. */
export type Choices = { a: number; b: number; c: number; day: Day | undefined };
type Step = (actor: Actor, choices: Choices) => Promise<Changed<unknown> | null>;

const pick = <T>(all: readonly T[], n: number): T => {
  const one = all[n % all.length];
  if (one === undefined) throw new Error("There is nothing to choose from.");
  return one;
};

/** One of the rows that there are, by their ids; null when there is none. */
async function one(table: string, n: number): Promise<string | null> {
  const rows = await query<{ id: string }>(`SELECT id FROM ${table} ORDER BY id`);
  return rows.length === 0 ? null : pick(rows, n).id;
}

/** A command about a row of a table. `other` is another row, of the second table. */
const about =
  <P extends Permission>(
    permission: P,
    [table, second = table]: [string, string?],
    run: (
      granted: ReturnType<typeof grant<P>>,
      id: string,
      choices: Choices & { other: string | null },
    ) => Promise<Changed<unknown>>,
  ): Step =>
  async (actor, choices) => {
    const id = await one(table, choices.a);
    return id === null ? null : run(grant(actor, permission), id, { ...choices, other: await one(second, choices.b) });
  };

/** A command about a gap that is open today. */
const aboutGap =
  (
    run: (
      lead: ReturnType<typeof grant<"coverage:write">>,
      gapId: string,
      choices: Choices,
    ) => Promise<Changed<unknown>>,
  ): Step =>
  async (actor, choices) => {
    const { gaps } = (await getCoverage(grant(actor, "coverage:read"))).coverage;
    return gaps.length === 0 ? null : run(grant(actor, "coverage:write"), pick(gaps, choices.a).id, choices);
  };

/** A command about a plan as it is, and one of its steps. */
const aboutPlan =
  <P extends Permission>(
    permission: P,
    run: (
      granted: ReturnType<typeof grant<P>>,
      plan: { planId: string; revision: number },
      choices: Choices & { stepId: string | null },
    ) => Promise<Changed<unknown>>,
  ): Step =>
  async (actor, choices) => {
    const planId = await one("plans", choices.a);
    if (planId === null) return null;
    const [plan] = await query<{ revision: number }>("SELECT revision FROM plans WHERE id = $1", [planId]);
    const stepId = await one(`plan_steps WHERE plan_id = '${planId}'`, choices.b);
    return run(grant(actor, permission), { planId, revision: plan?.revision ?? 0 }, { ...choices, stepId });
  };

// The admin who does all this goes on doing it.
const otherUsers = "users WHERE email NOT LIKE 'admin-%'";
// Versions of one line are one line.
const openLines = `(SELECT DISTINCT line_id AS id FROM capability_lines WHERE "until" IS NULL) line`;
const typed = { email: "", externalId: "", kind: "EMPLOYEE", timeZone: "" } as const;
const statement = (n: number) => {
  const persona = pick(personas, n);
  return { persona, functions: persona === "FINANCE" ? ["PROCUREMENT" as const] : [], share: 1 + (n % 100) };
};
const direction = (n: number) => (n % 2 === 0 ? ("up" as const) : ("down" as const));
const dayToCome = (n: number) => addDays(dayOf(new Date(), "UTC"), 1 + (n % 300));
const month = (n: number) => `2026-0${1 + (n % 9)}` as const;

async function exemptions(a: number, b: number): Promise<Exemption[]> {
  const unitId = await one("units", a);
  return unitId === null ? [] : [{ unitId, persona: pick(personas, b), reason: "Bought as a service" }];
}

/** As the one who is asked, by their link. */
async function asIsAsked(
  askId: string,
  answer: (asked: Asked) => Promise<Changed<unknown>>,
): Promise<Changed<unknown>> {
  const [ask] = await query<{ linkId: string }>(`SELECT link_id AS "linkId" FROM campaign_asks WHERE id = $1`, [askId]);
  const asked = await Asked.ofToken(campaignToken(ask?.linkId ?? ""));
  return asked ? answer(asked) : refused("The link does not work.");
}

/** Every command that writes rows of the register, by its name. */
export const registerSteps: Record<string, Step> = {
  assignPersona: about("persona:assign", ["people"], (g, personId, { c, day: from }) =>
    assignPersona(g, { personId, ...statement(c), from }),
  ),
  assignPersonas: about("persona:assign", ["people"], (g, personId, { other, c, day: from }) =>
    assignPersonas(g, { personIds: [personId, other ?? personId], ...statement(c), from }),
  ),
  endAssignment: about("persona:assign", ["people"], (g, personId, { day: from }) =>
    endAssignment(g, { personId, from }),
  ),
  putOutOfScope: about("persona:assign", ["people"], (g, personId, { day: from }) =>
    putOutOfScope(g, { personId, from }),
  ),
  putAllOutOfScope: about("persona:assign", ["people"], (g, personId, { other, day: from }) =>
    putAllOutOfScope(g, { personIds: [personId, other ?? personId], from }),
  ),
  bringIntoScope: about("persona:assign", ["people"], (g, personId, { day: from }) =>
    bringIntoScope(g, { personId, from }),
  ),
  fillSeat: about("seat:assign", ["people"], (g, personId, { c, day: from }) =>
    fillSeat(g, { personId, kind: pick(seatKinds, c), share: 50, from }),
  ),
  fillSeats: about("seat:assign", ["people"], (g, personId, { other, c, day: from }) =>
    fillSeats(g, { personIds: [personId, other ?? personId], kind: pick(seatKinds, c), share: 10, from }),
  ),
  leaveSeat: about("seat:assign", ["seats"], (g, seatId, { day: from }) => leaveSeat(g, { seatId, from })),
  addCover: about("cover:assign", ["people", "units"], (g, personId, { other, c, day: from }) =>
    addCover(g, { personId, unitId: other ?? personId, persona: pick(personas, c), isDeputy: c % 2 === 0, from }),
  ),
  endCover: about("cover:assign", ["covers"], (g, coverId, { day: from }) => endCover(g, { coverId, from })),
  addProviderCover: about("cover:assign", ["people", "providers"], (g, personId, { other, c, day: from }) =>
    addProviderCover(g, { personId, providerId: other ?? personId, side: c % 2 ? "FINANCE" : "ENGINEERING", from }),
  ),
  endProviderCover: about("cover:assign", ["provider_covers"], (g, providerCoverId, { day: from }) =>
    endProviderCover(g, { providerCoverId, from }),
  ),
  nameSpendOwner: about("cover:assign", ["people", "units"], (g, personId, { other, c, day: from }) =>
    nameSpendOwner(g, { personId, unitId: other ?? personId, side: pick(spendSides, c), from }),
  ),
  endSpendOwner: about("cover:assign", ["spend_owners"], (g, spendOwnerId, { day: from }) =>
    endSpendOwner(g, { spendOwnerId, from }),
  ),
  openSeat: about("seat:assign", ["units"], (g, unitId, { c, day: from }) => {
    const wanted =
      c % 2
        ? { seat: pick(seatKinds, c), persona: null, unitId: null }
        : { seat: null, persona: pick(personas, c), unitId };
    return openSeat(g, { ...wanted, title: `Position ${c}`, share: 1 + (c % 100), from });
  }),
  fillOpenSeat: about("seat:assign", ["open_seats", "people"], (g, openSeatId, { other, day: from }) =>
    fillOpenSeat(g, { openSeatId, personId: other ?? openSeatId, from }),
  ),
  withdrawOpenSeat: about("seat:assign", ["open_seats"], (g, openSeatId, { day: from }) =>
    withdrawOpenSeat(g, { openSeatId, from }),
  ),
  addPerson: about("people:write", ["units", "people"], (g, unitId, { other, c, day: from }) =>
    addPerson(g, { ...typed, name: `New ${c}`, unitId, managerId: other, title: "Analyst", location: "", from }),
  ),
  editPerson: about("people:write", ["people"], (g, personId, { c }) =>
    editPerson(g, { ...typed, personId, name: `Name ${c}`, email: `e${c}@x.example` }),
  ),
  movePerson: about("people:write", ["people", "units"], async (g, personId, { other, b, c, day: from }) =>
    movePerson(g, {
      personId,
      unitId: other,
      managerId: await one("people", b + c),
      title: `T${c}`,
      location: "",
      from,
    }),
  ),
  endEmployment: about("people:write", ["people"], (g, personId, { day }) =>
    endEmployment(g, { personId, lastDay: day ?? "2041-01-01" }),
  ),
  addLeave: about("people:write", ["people"], (g, personId, { c, day: from }) =>
    addLeave(g, { personId, from, lastDay: c % 2 ? "2040-02-20" : undefined }),
  ),
  endLeave: about("people:write", ["leaves"], (g, leaveId, { day: from }) => endLeave(g, { leaveId, from })),
  addUnit: about("unit:write", ["units"], (g, parentId, { c, day: from }) =>
    addUnit(g, { code: `N${c}`, name: `Unit ${c}`, parentId: c % 2 ? parentId : null, from }),
  ),
  editUnit: about("unit:write", ["units"], (g, unitId, { other, c, day: from }) =>
    editUnit(g, {
      ...{ unitId, code: `E${c}`, name: `Unit ${c}`, parentId: c % 2 ? other : null, from },
      ...(c % 3 === 0 && { tags: [`tag-${c}`] }),
    }),
  ),
  closeUnit: about("unit:write", ["units"], (g, unitId, { day: from }) => closeUnit(g, { unitId, from })),
  setUnitSpends: about("unit:write", ["units"], (g, unitId, { b, c }) =>
    setUnitSpends(g, { unitId, spends: [{ month: month(b), amount: c % 5 ? String(c * 1_000) : "" }] }),
  ),
  applySpendDraft: async (actor, { a, b, c }) => {
    const writer = grant(actor, "unit:write");
    const codes = await query<{ code: string }>("SELECT code FROM units ORDER BY id");
    if (codes.length === 0) return null;
    const rows = [a, a + 1].map((n) => `${pick(codes, n).code}\t${month(b + n)}\t${c * 100}`);
    const table = { fileName: null, notation: null, bytes: bytesOf(rows.join("\n")), expectedBytes: null };
    const staged = await uploadSpendTable(writer, table);
    if (!staged.ok) return staged;
    const { draftId } = staged.value;
    const draft = await readSpendDraft(writer, draftId, new Date());
    return applySpendDraft(writer, { draftId, digest: draft?.digest ?? "" });
  },
  addProvider: async (actor, { c, day: from }) =>
    addProvider(grant(actor, "diagram:write"), { name: `Cloud ${c}`, from }),
  renameProvider: about("diagram:write", ["providers"], (g, providerId, { c }) =>
    renameProvider(g, { providerId, name: `Cloud ${c}` }),
  ),
  moveProvider: about("diagram:write", ["providers"], (g, providerId, { c }) =>
    moveProvider(g, { providerId, direction: direction(c) }),
  ),
  endProvider: about("diagram:write", ["providers"], (g, providerId, { day: from }) =>
    endProvider(g, { providerId, from }),
  ),
  addInteraction: async (actor, { c, day: from }) =>
    addInteraction(grant(actor, "diagram:write"), {
      source: "CCOE",
      target: pick(["PRODUCT", "EXECUTIVE", "FINANCE"] as const, c),
      label: `L${c}`,
      meaning: "",
      rhythm: null,
      from,
    }),
  rewordInteraction: about("diagram:write", ["interactions"], (g, interactionId, { c }) =>
    rewordInteraction(g, { interactionId, label: `R${c}`, meaning: `M${c}`, rhythm: pick(rhythms, c) }),
  ),
  moveInteraction: about("diagram:write", ["interactions"], (g, interactionId, { c }) =>
    moveInteraction(g, { interactionId, direction: direction(c) }),
  ),
  endInteraction: about("diagram:write", ["interactions"], (g, interactionId, { day: from }) =>
    endInteraction(g, { interactionId, from }),
  ),
  showInteraction: about("diagram:write", ["interactions"], (g, interactionId) =>
    showInteraction(g, { interactionId }),
  ),
  nameCcoe: async (actor, { c }) => nameCcoe(grant(actor, "diagram:write"), { ccoeName: `CCoE ${c}` }),
  editOrganisation: async (actor, { c }) =>
    editOrganisation(grant(actor, "organisation:write"), {
      name: `Org ${c}`,
      ccoeName: "CCoE",
      currency: pick(["EUR", "USD"], c),
      timeZone: "UTC",
    }),
  makeEmbedLink: async (actor, { c }) =>
    makeEmbedLink(grant(actor, "embed:write"), {
      purpose: `Wiki ${c}`,
      unitId: await one("units", c),
      detail: pick(structureDetails, c),
      firstDay: null,
      lastDay: null,
      expires: null,
    }),
  revokeEmbedLink: about("embed:write", ["embed_links"], (g, linkId) => revokeEmbedLink(g, { linkId })),
  switchCapabilities: async (actor, { c }) =>
    switchCapabilities(grant(actor, "capability:write"), { choice: pick(["ON", "RACI", "OFF"] as const, c) }),
  addCapabilityLine: async (actor, { c }) =>
    addCapabilityLine(grant(actor, "capability:write"), { capability: "Forecasting", activity: `Part ${c}` }),
  renameCapabilityLine: about("capability:write", [openLines], (g, lineId, { c }) =>
    renameCapabilityLine(g, { lineId, capability: `Capability ${c}`, activity: "" }),
  ),
  setCapabilityDuty: about("capability:write", [openLines], (g, lineId, { b, c }) =>
    setCapabilityDuty(g, { lineId, role: pick(capabilityRoles, b), duty: `Does ${c}`, letter: pick(raciLetters, c) }),
  ),
  endCapabilityLine: about("capability:write", [openLines], (g, lineId) => endCapabilityLine(g, { lineId })),
  addWebhook: async (actor, { c }) =>
    addWebhook(grant(actor, "connection:write"), { url: `https://x.example/${c}`, events: [pick(webhookEvents, c)] }),
  pauseWebhook: about("connection:write", ["webhooks"], (g, webhookId) => pauseWebhook(g, { webhookId })),
  resumeWebhook: about("connection:write", ["webhooks"], (g, webhookId) => resumeWebhook(g, { webhookId })),
  endWebhook: about("connection:write", ["webhooks"], (g, webhookId) => endWebhook(g, { webhookId })),
  closeCampaign: about("coverage:write", ["campaigns"], (g, campaignId) => closeCampaign(g, { campaignId })),
  revokeCampaignLink: about("coverage:write", ["campaign_links"], (g, linkId) => revokeCampaignLink(g, { linkId })),
  answerQuestion: about("coverage:read", ["campaign_asks", "units"], (_, askId, { other, b, c }) =>
    asIsAsked(askId, (asked) => {
      const { share: _share, persona: newPersona, functions: newFunctions } = statement(b);
      const newUnitId = b % 2 ? other : null;
      const answer = pick(campaignAnswers, c);
      return answerQuestion(asked, { askId, answer, newPersona, newFunctions, newUnitId, note: `Note ${c}` });
    }),
  ),
  confirmQuestions: about("coverage:read", ["campaign_asks"], (_, askId, { other }) =>
    asIsAsked(askId, (asked) => confirmQuestions(asked, { askIds: [askId, other ?? askId] })),
  ),
  applyAnswer: about("people:write", ["campaign_asks", "units"], (g, askId, { other, b, c }) => {
    const { share: _, ...said } = statement(c);
    const way = b % 3 === 0 ? { unitId: null, lastDay: "2040-02-09" } : { unitId: b % 2 ? other : null, lastDay: null };
    return applyAnswer(g, { askId, ...said, ...way });
  }),
  dismissAnswer: about("coverage:write", ["campaign_asks"], (g, askId, { c }) =>
    dismissAnswer(g, { askId, reason: `Reason ${c}` }),
  ),
  addSuggestionRule: async (actor, { c }) => {
    const { share: _, ...rule } = statement(c);
    return addSuggestionRule(grant(actor, "persona:assign"), { words: `word ${c}`, ...rule });
  },
  editSuggestionRule: about("persona:assign", ["suggestion_rules"], (g, ruleId, { c }) => {
    const { share: _, ...rule } = statement(c);
    return editSuggestionRule(g, { ruleId, words: `words ${c}`, ...rule });
  }),
  moveSuggestionRule: about("persona:assign", ["suggestion_rules"], (g, ruleId, { c }) =>
    moveSuggestionRule(g, { ruleId, direction: direction(c) }),
  ),
  removeSuggestionRule: about("persona:assign", ["suggestion_rules"], (g, ruleId) =>
    removeSuggestionRule(g, { ruleId }),
  ),
  acknowledgeGaps: aboutGap((g, gapId, { c }) => acknowledgeGaps(g, { gapIds: [gapId], due: dayToCome(c) })),
  planGap: aboutGap(async (g, gapId, { b, c }) =>
    planGap(g, { gapId, nomineeId: (await one("people", b)) ?? gapId, day: dayToCome(c) }),
  ),
  dropGapPlan: aboutGap((g, gapId) => dropGapPlan(g, { gapId })),
  waiveGap: aboutGap((g, gapId, { c }) => waiveGap(g, { gapId, reason: `Reason ${c}`, lastDay: dayToCome(c) })),
  revokeWaiver: about("coverage:write", ["waivers"], (g, waiverId) => revokeWaiver(g, { waiverId })),
  commentOnGap: aboutGap((g, gapId, { c }) => commentOnGap(g, { gapId, text: `Comment ${c}` })),
  savePolicy: async (actor, { a, b, c, day }) =>
    savePolicy(grant(actor, "coverage:write"), {
      policy: parsePolicy({ singlePoint: { spendFrom: c }, exemptions: await exemptions(a, b) }),
      from: day && day > dayOf(new Date(), "UTC") ? day : undefined,
      note: `Note ${c}`,
    }),
  withdrawPolicyVersion: about("coverage:write", ["policy_versions"], (g, versionId) =>
    withdrawPolicyVersion(g, { versionId }),
  ),
  exemptCell: about("coverage:write", ["units"], (g, unitId, { c }) =>
    exemptCell(g, { unitId, persona: pick(personas, c), reason: `Reason ${c}` }),
  ),
  endExemption: about("coverage:write", ["units"], (g, unitId, { c }) =>
    endExemption(g, { unitId, persona: pick(personas, c) }),
  ),
  saveView: async (actor, { c }) =>
    saveView(grant(actor, "coverage:read"), { name: `View ${c}`, address: "owner=ME", isShared: c % 2 === 0 }),
  removeView: about("coverage:read", ["saved_views"], (g, viewId) => removeView(g, { viewId })),
  inviteUser: async (actor, { c }) =>
    inviteUser(grant(actor, "users:write"), {
      name: `User ${c}`,
      email: `u${c}@x.example`,
      role: pick(accessRoles, c),
    }),
  changeRole: about("users:write", [otherUsers], (g, userId, { c }) =>
    changeRole(g, { userId, role: pick(accessRoles, c) }),
  ),
  deactivateUser: about("users:write", [otherUsers], (g, userId) => deactivateUser(g, userId)),
  reactivateUser: about("users:write", [otherUsers], (g, userId) => reactivateUser(g, userId)),
  makePlan: async (actor, { c, day = null }) =>
    makePlan(grant(actor, "plan:write"), { name: `Plan ${c}`, purpose: "", day }),
  editPlan: aboutPlan("plan:write", (g, plan, { c, day = null }) =>
    editPlan(g, { ...plan, name: `Plan ${c}`, purpose: `For ${c}`, day }),
  ),
  addPlanStep: aboutPlan("plan:write", async (g, plan, { b, c }) => {
    const [step] = await chosenSteps([{ kind: pick(planStepKinds, c), a: b, b: c, c: b + c }]);
    if (!step) throw new Error("A choice gives a step.");
    return addPlanStep(g, { ...plan, step });
  }),
  movePlanStep: aboutPlan("plan:write", (g, plan, { stepId, c }) =>
    movePlanStep(g, { ...plan, stepId: stepId ?? plan.planId, direction: direction(c) }),
  ),
  removePlanStep: aboutPlan("plan:write", (g, plan, { stepId }) =>
    removePlanStep(g, { ...plan, stepId: stepId ?? plan.planId }),
  ),
  submitPlan: aboutPlan("plan:write", (g, plan) => submitPlan(g, plan)),
  reopenPlan: aboutPlan("plan:write", (g, plan) => reopenPlan(g, plan)),
  withdrawPlan: aboutPlan("plan:write", (g, plan) => withdrawPlan(g, plan)),
  rejectPlan: aboutPlan("plan:approve", (g, plan, { c }) => rejectPlan(g, { ...plan, reason: `Because ${c}` })),
  approvePlan: aboutPlan("plan:approve", (g, plan) => approvePlan(g, plan)),
  applyPlan: aboutPlan("plan:approve", (g, plan, { day = "2041-01-01" }) => applyPlan(g, { ...plan, day })),
  commentOnPlan: aboutPlan("plan:write", (g, { planId }, { c }) => commentOnPlan(g, { planId, text: `Comment ${c}` })),
  applyImport: async (actor, { a, b, c, day }) => {
    const importer = grant(actor, "import:write");
    const compared = await givenComparison(importer, staffFile(a, b, c), { day: day ?? "2026-11-01" });
    return apply(importer, compared, c % 2 === 0);
  },
};

const units = ["Tech", "Sales", "Sales > Retail", "Labs"];

/** Five people at most, of whom some are missing, some are called otherwise or are elsewhere, and one may leave. */
export function staffFile(a: number, b: number, c: number): string {
  const lines = [1, 2, 3, 4, 5].flatMap((n) => {
    if ((a >> n) % 2 === 1 && n > 1) return [];
    const unit = pick(units, n + (b >> n));
    const lastDay = n === 4 && c % 3 === 0 ? "2040-02-10" : "";
    const manager = n === 1 ? "" : String(1 + (c % (n - 1)));
    return [
      `s${n},Staff ${n}${(b >> n) % 2 ? " B" : ""},s${n}@x.example,Title ${(c >> n) % 3},${unit},${manager && `s${manager}`},${lastDay}`,
    ];
  });
  return ["Employee ID,Full name,Work email,Job title,Department,Manager ID,Last day", ...lines].join("\n");
}
