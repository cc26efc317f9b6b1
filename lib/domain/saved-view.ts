import { everyGap, gapListAddress, gapListQuery } from "./gap-list-address";
import { done, type Outcome } from "./outcome";
import { typedLine } from "./typed-line";

/** A list of gaps under a name. */
export type SavedView = {
  id: string;
  name: string;
  /** The query of its address, without "?". */
  address: string;
  isShared: boolean;
  /** Whose it is; null when it is one's own. */
  by: string | null;
};

export const mostViews = 50;

const plain = { ...everyGap, asOf: null, group: null, page: undefined };

/** What everybody has from the start. */
export const startingViews: readonly Pick<SavedView, "name" | "address">[] = [
  { name: "Mine", address: gapListQuery(plain, { owner: "ME" }) },
  { name: "Overdue", address: gapListQuery(plain, { isOverdue: true }) },
  { name: "Waived, expiring", address: gapListQuery(plain, { state: "WAIVED", isExpiring: true }) },
];

/** A name, and of an address what a list of gaps understands: without its page, and of whichever day one looks. */
export function savedView(typed: { name: string; address: string }): Outcome<{ name: string; address: string }> {
  const name = typedLine(typed.name, { field: "name", what: "The name", longest: 80 });
  if (!name.ok) return name;
  const address = gapListAddress(Object.fromEntries(new URLSearchParams(typed.address)));
  return done({ name: name.value, address: gapListQuery(address, { page: undefined, asOf: null }) });
}
