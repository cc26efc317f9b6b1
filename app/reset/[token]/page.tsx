import type { Metadata } from "next";
import { ChoosePasswordForm } from "@/components/sign-in/choose-password-form";
import { DeadLink } from "@/components/sign-in/dead-link";
import { Entrance } from "@/components/sign-in/entrance";
import { readLink } from "@/lib/data/one-time-links";

export const metadata: Metadata = { title: "New password" };

export default async function ResetPage({ params }: PageProps<"/reset/[token]">) {
  const { token } = await params;
  const holder = await readLink(token, "RESET");
  if (!holder) return <DeadLink>It has been used, or is too old. Ask an admin for a new one.</DeadLink>;
  return (
    <Entrance title="Choose a new password" lede="It ends every session that was signed in with the old one.">
      <ChoosePasswordForm token={token} purpose="RESET" email={holder.email} />
    </Entrance>
  );
}
