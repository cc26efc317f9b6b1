"use client";

import { usePathname } from "next/navigation";
import { type AccessRole, may, type Permission } from "@/lib/domain/access";
import { isWithin } from "../navigation";
import { Segments } from "../ui/segments";

/** In the order in which they are shown. Each page shows this line below its heading. */
const parts: readonly { href: string; label: string; permission: Permission }[] = [
  { href: "/coverage", label: "Matrix", permission: "coverage:read" },
  { href: "/coverage/gaps", label: "Gaps", permission: "coverage:read" },
  { href: "/coverage/ahead", label: "Ahead", permission: "coverage:read" },
  { href: "/coverage/trend", label: "Trend", permission: "coverage:read" },
  { href: "/coverage/report", label: "Report", permission: "coverage:read" },
  { href: "/coverage/leaving", label: "If people leave", permission: "coverage:read" },
  { href: "/campaigns", label: "Campaigns", permission: "coverage:read" },
  { href: "/plans", label: "Plans", permission: "plan:write" },
  { href: "/capabilities", label: "Capabilities", permission: "capability:write" },
  { href: "/coverage/seats", label: "Open seats", permission: "coverage:read" },
  { href: "/coverage/policy", label: "Policy", permission: "coverage:read" },
];

/** The views of coverage that the access role may read. */
export function CoverageNav({ role }: { role: AccessRole }) {
  const pathname = usePathname();
  const open = parts.filter(({ permission }) => may(role, permission));
  // "/coverage" is above most of the others.
  const current = open.filter((part) => isWithin(pathname, part)).sort((a, b) => b.href.length - a.href.length)[0];
  if (open.length < 2) return null;
  return (
    <div className="mb-8">
      <Segments label="Coverage" segments={open.map((part) => ({ ...part, current: part === current }))} />
    </div>
  );
}
