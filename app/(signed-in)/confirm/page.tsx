import type { Metadata } from "next";
import { Askings } from "@/components/confirm/askings";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requireGranted } from "@/lib/auth/session";
import { Asked } from "@/lib/data/asked";
import { listQuestions } from "@/lib/data/campaign-questions";
import { momentOf } from "@/lib/data/moment";

export const metadata: Metadata = { title: "Are your people still right?" };

/** What the reader is asked by all campaigns that are open. */
export default async function ConfirmPage() {
  const asked = Asked.ofUser(await requireGranted("self:write"));
  const { at, timeZone } = await momentOf(undefined);
  return (
    <>
      <PageHeader title="Are your people still right?" lede="What you are asked, person by person." />
      {asked ? (
        <Askings askings={await listQuestions(asked, at)} token={null} timeZone={timeZone} />
      ) : (
        <Notice title="Muster does not know yet who you are in the register">
          Your sign-in is not linked to a person. Ask an admin to link it; then this page shows what you are asked.
        </Notice>
      )}
    </>
  );
}
