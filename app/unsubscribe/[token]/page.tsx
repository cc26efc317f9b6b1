import type { Metadata } from "next";
import { UnsubscribeForm } from "@/components/account/unsubscribe-form";
import { DeadLink } from "@/components/sign-in/dead-link";
import { Entrance } from "@/components/sign-in/entrance";
import { readUnsubscribe } from "@/lib/data/mail-choices";

export const metadata: Metadata = { title: "Mail about coverage" };

/** Looking at it stops nothing: mailboxes fetch every address that they see. */
export default async function UnsubscribePage({ params }: PageProps<"/unsubscribe/[token]">) {
  const { token } = await params;
  const found = await readUnsubscribe(token);
  if (!found) return <DeadLink>Sign in and choose on the page of your account what you are told.</DeadLink>;
  return (
    <Entrance
      title="Mail about coverage"
      lede={`Stop all mail of ${found.organisation} that tells you which gaps opened and closed. On the page of your account you can turn it on again.`}
    >
      <UnsubscribeForm token={token} />
    </Entrance>
  );
}
