import type { Metadata } from "next";
import { headers } from "next/headers";
import { Askings } from "@/components/confirm/askings";
import { DeadLink } from "@/components/sign-in/dead-link";
import { Wordmark } from "@/components/wordmark";
import { addressOf } from "@/lib/auth/arrival";
import { Asked } from "@/lib/data/asked";
import { listQuestions } from "@/lib/data/campaign-questions";
import { countVisit } from "@/lib/data/link-visits";
import { getOrganisation } from "@/lib/data/organisation";

export const metadata: Metadata = { title: "Are your people still right?", robots: { index: false } };

/** What somebody is asked by one campaign, for whoever has their link: no session, and nothing else of the register. */
export default async function ConfirmByLinkPage({ params }: PageProps<"/confirm/[token]">) {
  const { token } = await params;
  const wait = await countVisit(addressOf((await headers()).get("x-forwarded-for")));
  if (wait > 0) return <DeadLink>Too many pages were asked for from here. Try again in some minutes.</DeadLink>;
  const asked = await Asked.ofToken(token);
  if (!asked) return <DeadLink>It is too old, or was withdrawn. Ask who gave it to you for a new one.</DeadLink>;
  const [askings, { name, timeZone }] = await Promise.all([listQuestions(asked, new Date()), getOrganisation()]);
  return (
    <main className="mx-auto max-w-2xl px-4 pt-6 pb-16">
      <p className="mb-6 flex flex-wrap items-center justify-between gap-3">
        <Wordmark />
        <bdi className="text-sm text-ink-soft wrap-anywhere">{name}</bdi>
      </p>
      <h1 className="mb-5 text-2xl text-balance">Are your people still right?</h1>
      <Askings askings={askings} token={token} timeZone={timeZone} />
    </main>
  );
}
