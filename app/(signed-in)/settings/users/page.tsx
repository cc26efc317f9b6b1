import type { Metadata } from "next";
import { Section } from "@/components/ui/page-header";
import { InviteUser } from "@/components/users/invite-user";
import { UserTable } from "@/components/users/user-table";
import { requireGranted } from "@/lib/auth/session";
import { getOrganisation } from "@/lib/data/organisation";
import { listUsers } from "@/lib/data/users";

export const metadata: Metadata = { title: "Users" };

export default async function UsersPage() {
  const actor = await requireGranted("users:write");
  const [users, organisation] = await Promise.all([listUsers(actor), getOrganisation()]);
  return (
    <Section title="Users" lede="Who may sign in to Muster, and what they may do here." actions={<InviteUser />}>
      <UserTable users={users} selfId={actor.userId} timeZone={organisation.timeZone} />
    </Section>
  );
}
