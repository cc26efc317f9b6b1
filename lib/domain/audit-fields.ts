/** What the rows of a table are, one by one. */
const rowNames: Record<string, string> = {
  organisation: "Organisation",
  policyVersion: "Coverage policy",
  unit: "Unit",
  unitVersion: "Name, place and tags of a unit",
  unitSpend: "Monthly spend",
  person: "Person",
  post: "Post",
  leave: "Absence",
  assignment: "Assignment",
  confirmation: "Confirmation",
  outOfScope: "Out of scope",
  cover: "Cover",
  seat: "CCoE seat",
  provider: "Provider",
  providerCover: "Provider cover",
  spendOwner: "Owner of spend",
  openSeat: "Open seat",
  interaction: "Interaction",
  embedLink: "Embed link",
  suggestionRule: "Rule for suggestions",
  gapFollowUp: "Follow-up of a gap",
  waiver: "Waiver",
  comment: "Comment",
  savedView: "Saved view",
  capabilityView: "Capability view",
  capabilityLine: "Capability",
  webhook: "Webhook",
  plan: "Plan",
  planStep: "Step of a plan",
  campaign: "Campaign",
  campaignLink: "Link of somebody who is asked",
  campaignAsk: "Question of a campaign",
  user: "User",
};

/** In the order in which they are told. */
const fieldNames: Record<string, string> = {
  personId: "Person",
  unitId: "Unit",
  providerId: "Provider",
  name: "Name",
  ccoeName: "Name of the CCoE",
  currency: "Currency",
  timeZone: "Time zone",
  policy: "Coverage policy",
  note: "Note",
  authorName: "Author",
  tags: "Tags",
  isDemo: "Demo",
  code: "Code",
  parentId: "Unit above",
  month: "Month",
  amount: "Amount",
  externalId: "Employee ID",
  email: "E-mail",
  kind: "Kind",
  managerId: "Manager",
  title: "Job title",
  location: "Location",
  words: "Title contains",
  persona: "Persona",
  functions: "Function",
  share: "Time share",
  source: "Source",
  confirmedBy: "Confirmed by",
  confirmedAt: "Confirmed",
  isDeputy: "As deputy",
  side: "Side",
  position: "Position",
  target: "Leads to",
  label: "Label",
  meaning: "Meaning",
  purpose: "Used for",
  capability: "Capability",
  activity: "Activity",
  duties: "Who does what",
  raci: "Responsible, accountable, consulted, informed",
  withRaci: "With who is accountable",
  origin: "Comes from",
  url: "Address",
  events: "Events",
  isPaused: "Paused",
  detail: "Detail",
  day: "Day",
  state: "State",
  reason: "Reason",
  step: "Step",
  firstDay: "First day",
  lastDay: "Last day",
  rhythm: "How often",
  ownerId: "Owner",
  due: "Due",
  nomineeId: "Nominee",
  plannedOn: "Planned for",
  approverId: "Approved by",
  subject: "About",
  text: "Text",
  at: "At",
  userId: "User",
  address: "Address",
  isShared: "Shared with the CCoE",
  answerer: "Who answers",
  isCoreOnly: "Core team only",
  unconfirmedSince: "Not confirmed since",
  answer: "Answer",
  newPersona: "Should be",
  newFunctions: "In function",
  newUnitId: "In unit",
  answeredAt: "Answered",
  knownAt: "Answered first",
  way: "Answered by",
  outcome: "Dealt with",
  settledAt: "Dealt with on",
  role: "Access role",
  isActive: "Active",
  wantsDigest: "Weekly mail",
  wantsAlerts: "Mail at once",
  from: "From",
  until: "Until",
};

/** Of use to the machine alone: keys, which fields were typed by hand, and what the event itself says. */
const hidden = new Set([
  "id",
  "lineId",
  "typed",
  "importId",
  "subjectId",
  "assignmentId",
  "planId",
  "authorId",
  "gapId",
  "madeAt",
  "turnedBy",
  "turnedAt",
  "revision",
  "campaignId",
  "linkId",
  "confirmationId",
]);

export function isHiddenField(field: string): boolean {
  return hidden.has(field);
}

/** A table of a later version is called as it is stored. */
export function rowName(table: string): string {
  return rowNames[table] ?? table;
}

export function fieldName(table: string, field: string): string {
  if (table === "interaction" && field === "source") return "Leads from";
  return fieldNames[field] ?? field;
}

const order = Object.keys(fieldNames);

/** Fields as they are told: the database keeps them in no order of use. */
export function inOrder(fields: readonly string[]): string[] {
  const place = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length);
  return [...fields].sort((a, b) => place(a) - place(b));
}
