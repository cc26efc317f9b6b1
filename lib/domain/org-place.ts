import type { SeatKind } from "./seat";

/** What the org chart's payload leaves out of a person: who they are, and what few of them have. */
export type OrgPlace = {
  id: string;
  /** Their place in the order that `order` names, as the payload's answer does. */
  index: number;
  order: string;
  /** All of them, the highest first. */
  seats: readonly SeatKind[];
  /** Units from the top down to their own. */
  path: readonly { id: string; name: string }[];
  /** Whom their post names as manager; at the top it is somebody who has left, or who reports to them in turn. */
  manager: { name: string; isEmployed: boolean } | null;
};
