import {
  Grid3x3,
  History,
  ListChecks,
  type LucideIcon,
  Network,
  Settings,
  Shapes,
  Upload,
  Users,
  Waypoints,
} from "lucide-react";
import type { Permission } from "@/lib/domain/access";

export type Destination = {
  href: string;
  name: string;
  Icon: LucideIcon;
  /** What one must be allowed for the page to be of use. */
  permission: Permission;
  /** Whether the page shows how things were as of a day, which is kept when one goes from one such page to another. */
  dated: boolean;
  /** Other addresses that are part of the page. */
  also?: readonly string[];
};

/** The pages of the header, in its order. */
export const destinations: readonly Destination[] = [
  {
    href: "/structure",
    name: "Structure",
    Icon: Waypoints,
    permission: "structure:read",
    dated: true,
    also: ["/compare"],
  },
  { href: "/org", name: "Org chart", Icon: Network, permission: "people:read", dated: true },
  { href: "/people", name: "People", Icon: Users, permission: "people:read", dated: true, also: ["/units"] },
  {
    href: "/coverage",
    name: "Coverage",
    Icon: Grid3x3,
    permission: "coverage:read",
    dated: true,
    also: ["/campaigns", "/plans", "/capabilities"],
  },
  { href: "/assign", name: "Assign", Icon: ListChecks, permission: "persona:assign", dated: false },
  { href: "/import", name: "Import", Icon: Upload, permission: "import:write", dated: false },
  { href: "/personas", name: "Personas", Icon: Shapes, permission: "structure:read", dated: false },
  { href: "/audit", name: "Audit", Icon: History, permission: "audit:read", dated: false },
  { href: "/settings", name: "Settings", Icon: Settings, permission: "diagram:write", dated: false },
];

/** Whether a path is of a destination: one of its addresses or below. */
export function isWithin(pathname: string, { href, also = [] }: Pick<Destination, "href" | "also">): boolean {
  return [href, ...also].some((each) => pathname === each || pathname.startsWith(`${each}/`));
}

/** Pages below a dated one that have days of their own, or show today alone. */
const undated = ["/compare", "/coverage/leaving", "/campaigns", "/plans"];

export function isDated(pathname: string): boolean {
  if (undated.some((href) => isWithin(pathname, { href }))) return false;
  return destinations.some((destination) => destination.dated && isWithin(pathname, destination));
}
