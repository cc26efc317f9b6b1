import "server-only";
import type { Prisma } from "./generated/client";

/** The tables that commands write through `record`, by their name in Prisma's client, with a row of each. */
export type Rows = {
  organisation: Prisma.OrganisationGetPayload<object>;
  policyVersion: Prisma.PolicyVersionGetPayload<object>;
  unit: Prisma.UnitGetPayload<object>;
  unitVersion: Prisma.UnitVersionGetPayload<object>;
  unitSpend: Prisma.UnitSpendGetPayload<object>;
  person: Prisma.PersonGetPayload<object>;
  post: Prisma.PostGetPayload<object>;
  leave: Prisma.LeaveGetPayload<object>;
  assignment: Prisma.AssignmentGetPayload<object>;
  confirmation: Prisma.ConfirmationGetPayload<object>;
  outOfScope: Prisma.OutOfScopeGetPayload<object>;
  cover: Prisma.CoverGetPayload<object>;
  seat: Prisma.SeatGetPayload<object>;
  provider: Prisma.ProviderGetPayload<object>;
  providerCover: Prisma.ProviderCoverGetPayload<object>;
  spendOwner: Prisma.SpendOwnerGetPayload<object>;
  openSeat: Prisma.OpenSeatGetPayload<object>;
  interaction: Prisma.InteractionGetPayload<object>;
  embedLink: Prisma.EmbedLinkGetPayload<object>;
  suggestionRule: Prisma.SuggestionRuleGetPayload<object>;
  gapFollowUp: Prisma.GapFollowUpGetPayload<object>;
  waiver: Prisma.WaiverGetPayload<object>;
  comment: Prisma.CommentGetPayload<object>;
  savedView: Prisma.SavedViewGetPayload<object>;
  capabilityView: Prisma.CapabilityViewGetPayload<object>;
  capabilityLine: Prisma.CapabilityLineGetPayload<object>;
  webhook: Prisma.WebhookGetPayload<object>;
  plan: Prisma.PlanGetPayload<object>;
  planStep: Prisma.PlanStepGetPayload<object>;
  campaign: Prisma.CampaignGetPayload<object>;
  campaignLink: Prisma.CampaignLinkGetPayload<object>;
  campaignAsk: Prisma.CampaignAskGetPayload<object>;
  /** Without the password's hash and the session version: the audit trail keeps no secrets. */
  user: Omit<Prisma.UserGetPayload<object>, "passwordHash" | "sessionVersion">;
};
export type Table = keyof Rows;

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonRow = { [key: string]: Json };

/**
 * One row as it was and as it became, of the fields that changed; `before` is null for a new row, `after` for one that
 * was removed. Plain JSON, since the audit trail keeps it: its inverse is the undo.
 */
export type RowChange = { table: Table; id: string; before: JsonRow | null; after: JsonRow | null };

type Keyed = { id: string | number };

export function inserted<T extends Table>(table: T, row: Rows[T]): RowChange {
  return { table, id: String((row as Keyed).id), before: null, after: toJson(row) };
}

export function removed<T extends Table>(table: T, row: Rows[T]): RowChange {
  return { table, id: String((row as Keyed).id), before: toJson(row), after: null };
}

/** The change that `patch` makes to a row, or none when the row says so already. */
export function updated<T extends Table>(table: T, row: Rows[T], patch: Partial<Rows[T]>): RowChange[] {
  const was = toJson(row);
  const becomes = toJson(patch);
  const fields = Object.keys(becomes).filter((field) => canonical(was[field]) !== canonical(becomes[field]));
  if (fields.length === 0) return [];
  return [{ table, id: String((row as Keyed).id), before: pick(was, fields), after: pick(becomes, fields) }];
}

/** The same change backwards. */
export function inverse({ table, id, before, after }: RowChange): RowChange {
  return { table, id, before: after, after: before };
}

// Dates become ISO strings and decimals their digits: both are accepted where they are written back.
function toJson(row: object): JsonRow {
  return JSON.parse(JSON.stringify(row)) as JsonRow;
}

function pick(row: JsonRow, fields: string[]): JsonRow {
  return Object.fromEntries(fields.map((field) => [field, row[field] ?? null]));
}

// Keys in order: jsonb does not keep the order in which an object was written.
function canonical(value: Json | undefined): string {
  return JSON.stringify(value ?? null, (_, each: Json) =>
    each !== null && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
