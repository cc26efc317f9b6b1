import type { Metadata } from "next";
import { ChangePasswordForm } from "@/components/account/change-password-form";
import { PageHeader, Section } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { signOutEverywhereAction } from "@/lib/actions/session";
import { requireGranted } from "@/lib/auth/session";
import { accessRoleNames } from "@/lib/domain/access";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const actor = await requireGranted("self:write");
  return (
    <>
      <PageHeader title="Your account" lede={`${actor.email}, access role ${accessRoleNames[actor.role]}`} />
      <Section title="Password" lede="Changing it signs you out everywhere else.">
        <ChangePasswordForm email={actor.email} />
      </Section>
      <Section title="Sessions" lede="A session ends after eight hours without a click, and after a week in any case.">
        <form action={signOutEverywhereAction}>
          <SubmitButton variant="secondary">Sign out everywhere</SubmitButton>
        </form>
      </Section>
    </>
  );
}
