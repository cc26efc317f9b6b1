import { isKnownEvent, type KnownEvent } from "./audit-words";
import { type Day, isDay } from "./day";

export type Parameters = Record<string, string | string[] | undefined>;

/** What the address of the audit page says. What makes no sense in it is left out. */
export type AuditFilter = {
  /** Part of what was written down, such as a person's name. */
  q: string;
  /** Id of the user who did it, or "system". */
  by: string | null;
  event: KnownEvent | null;
  /** Id of what it happened to. */
  subject: string | null;
  from: Day | null;
  /** The last day, included. */
  until: Day | null;
  /** Older than this number, or newer than it. */
  before: string | null;
  after: string | null;
};

/** Stands for what Muster itself did. */
export const bySystem = "system";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const number = /^\d{1,18}$/;

export function auditFilter(parameters: Parameters): AuditFilter {
  const text = (name: string) => {
    const value = parameters[name];
    return (typeof value === "string" ? value : (value?.[0] ?? "")).trim();
  };
  const matching = (name: string, isValid: (value: string) => boolean) => {
    const value = text(name);
    return isValid(value) ? value : null;
  };
  const event = text("event");
  return {
    q: text("q").slice(0, 200),
    by: matching("by", (value) => value === bySystem || uuid.test(value)),
    event: isKnownEvent(event) ? event : null,
    subject: matching("subject", (value) => value === "1" || uuid.test(value)),
    from: matching("from", isDay),
    until: matching("until", isDay),
    before: matching("before", (value) => number.test(value)),
    after: matching("after", (value) => number.test(value)),
  };
}

/** Whether anything but the page is chosen. */
export function isFiltered({ q, by, event, subject, from, until }: AuditFilter): boolean {
  return q !== "" || [by, event, subject, from, until].some((each) => each !== null);
}

/** The query of an address that says the filter, with another page. */
export function auditQuery(filter: AuditFilter, page: { before?: string; after?: string } = {}): string {
  const { q, by, event, subject, from, until } = filter;
  const query = new URLSearchParams();
  const all = { q: q || null, by, event, subject, from, until, ...page };
  for (const [name, value] of Object.entries(all)) if (value) query.set(name, value);
  return query.size > 0 ? `?${query}` : "";
}
