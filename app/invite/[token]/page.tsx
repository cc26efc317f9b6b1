import type { Metadata } from "next";
import { ChoosePasswordForm } from "@/components/sign-in/choose-password-form";
import { DeadLink } from "@/components/sign-in/dead-link";
import { Entrance } from "@/components/sign-in/entrance";
import { readLink } from "@/lib/data/one-time-links";

export const metadata: Metadata = { title: "Welcome" };

export default async function InvitePage({ params }: PageProps<"/invite/[token]">) {
  const { token } = await params;
  const holder = await readLink(token, "INVITE");
  if (!holder) return <DeadLink>It has been used, or is too old. Ask an admin for a new one.</DeadLink>;
  return (
    <Entrance title={`Welcome, ${holder.name}`} lede="Choose a password, and you are in.">
      <ChoosePasswordForm token={token} purpose="INVITE" email={holder.email} />
    </Entrance>
  );
}
