import { Grid3x3, History, type LucideIcon, Settings, Shapes, Upload, Users, Waypoints } from "lucide-react";
import type { Permission } from "@/lib/domain/access";

export type Destination = {
  href: string;
  name: string;
  Icon: LucideIcon;
  /** What one must be allowed for the page to be of use. */
  permission: Permission;
  /** Whether the page shows how things were as of a day, which is kept when one goes from one such page to another. */
  dated: boolean;
  /** Another address that is part of the page, if there is one. */
  also?: string;
};

/** The pages of the header, in its order. */
export const destinations: readonly Destination[] = [
  { href: "/structure", name: "Structure", Icon: Waypoints, permission: "structure:read", dated: true },
  { href: "/people", name: "People", Icon: Users, permission: "people:read", dated: true, also: "/units" },
  { href: "/coverage", name: "Coverage", Icon: Grid3x3, permission: "coverage:read", dated: true },
  { href: "/import", name: "Import", Icon: Upload, permission: "import:write", dated: false },
  { href: "/personas", name: "Personas", Icon: Shapes, permission: "structure:read", dated: false },
  { href: "/audit", name: "Audit", Icon: History, permission: "audit:read", dated: false },
  { href: "/settings", name: "Settings", Icon: Settings, permission: "diagram:write", dated: false },
];

/** Whether a path is of a destination: one of its addresses or below. */
export function isWithin(pathname: string, { href, also = href }: Pick<Destination, "href" | "also">): boolean {
  return [href, also].some((each) => pathname === each || pathname.startsWith(`${each}/`));
}

export function isDated(pathname: string): boolean {
  return destinations.some((destination) => destination.dated && isWithin(pathname, destination));
}
