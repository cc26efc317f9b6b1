import type { Metadata } from "next";
import { ChangePasswordForm } from "@/components/account/change-password-form";
import { MailForm } from "@/components/account/mail-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { signOutEverywhereAction } from "@/lib/actions/session";
import { requireGranted } from "@/lib/auth/session";
import { readMailChoices } from "@/lib/data/mail-choices";
import { accessRoleNames, type Granted, grant, may } from "@/lib/domain/access";

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
      {may(actor.role, "coverage:read") && <Mails actor={grant(actor, "coverage:read")} />}
    </>
  );
}

async function Mails({ actor }: { actor: Granted<"coverage:read"> }) {
  const { hasMailServer, ...choices } = await readMailChoices(actor);
  return (
    <Section title="Mail" lede={`What ${actor.email} is told of gaps in coverage.`}>
      {!hasMailServer && (
        <Notice title="No mail is sent" className="mb-4">
          This installation has no mail server. SMTP_URL and MAIL_FROM give it one.
        </Notice>
      )}
      <MailForm {...choices} />
    </Section>
  );
}
