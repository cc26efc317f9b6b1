"use client";

import { usePathname } from "next/navigation";
import { type AccessRole, may, type Permission } from "@/lib/domain/access";
import { isWithin } from "../navigation";
import { Segments } from "../ui/segments";

export const settingsParts: readonly { href: string; label: string; permission: Permission }[] = [
  { href: "/settings/organisation", label: "Organisation", permission: "organisation:write" },
  { href: "/settings/units", label: "Units", permission: "unit:write" },
  { href: "/settings/spend", label: "Spend", permission: "unit:write" },
  { href: "/settings/providers", label: "Providers", permission: "diagram:write" },
  { href: "/settings/interactions", label: "Interactions", permission: "diagram:write" },
  { href: "/settings/capabilities", label: "Capabilities", permission: "capability:write" },
  { href: "/settings/embeds", label: "Embed links", permission: "embed:write" },
  { href: "/settings/webhooks", label: "Webhooks", permission: "connection:write" },
  { href: "/settings/users", label: "Users", permission: "users:write" },
];

/** The parts of the settings that the access role may write. */
export function SettingsNav({ role }: { role: AccessRole }) {
  const pathname = usePathname();
  const segments = settingsParts
    .filter(({ permission }) => may(role, permission))
    .map((part) => ({ ...part, current: isWithin(pathname, part) }));
  return <Segments label="Settings" segments={segments} />;
}
