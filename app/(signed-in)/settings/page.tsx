import { redirect } from "next/navigation";
import { requireGranted } from "@/lib/auth/session";
import { may } from "@/lib/domain/access";

/** The first part of the settings that the access role may write. */
export default async function SettingsPage() {
  const { role } = await requireGranted("diagram:write");
  redirect(may(role, "organisation:write") ? "/settings/organisation" : "/settings/providers");
}
