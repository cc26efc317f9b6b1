import type { Route } from "next";
import { AnswererTable } from "@/components/campaigns/answerer-table";
import { CopyLinks } from "@/components/campaigns/copy-links";
import { MailDialog } from "@/components/campaigns/mail-dialog";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/page-header";
import { Segments } from "@/components/ui/segments";
import { listAnswerers } from "@/lib/data/campaign-lists";
import { maySendMail } from "@/lib/data/mail-server";
import { getOrganisation } from "@/lib/data/organisation";
import { may } from "@/lib/domain/access";
import { lastDayOf } from "@/lib/domain/period-text";
import { withQuery } from "@/lib/domain/with-query";
import type { OfCampaign } from "./of-campaign";

const step = 50;
const most = 1_000;

type AnswerersProps = OfCampaign & { isOpen: boolean; show: string | undefined };

export async function Answerers({ actor, campaign, moment, state, isOpen, show }: AnswerersProps) {
  const wanted = show !== undefined && /^\d{1,4}$/.test(show) ? Math.min(most, Math.max(step, Number(show))) : step;
  const [{ answerers, total }, { name }] = await Promise.all([
    listAnswerers(actor, { id: campaign.id, isOpen, show: wanted, at: moment.at }),
    getOrganisation(),
  ]);
  const address = (open: boolean, count: number) =>
    withQuery(`/campaigns/${campaign.id}`, {
      answerers: open ? "open" : null,
      show: count > step ? String(count) : null,
    });
  const mayHandOut = state !== "CLOSED" && may(actor.role, "coverage:write");
  return (
    <Section
      title="Who is asked"
      lede="Each has a link of their own: it opens what they are asked, without sign-in, and nothing else."
      actions={
        <>
          {mayHandOut && answerers.length > 0 && (
            <>
              {maySendMail() && <MailDialog campaignId={campaign.id} title={campaign.title} />}
              <CopyLinks answerers={answerers} />
            </>
          )}
          <Segments
            label="Who is listed"
            segments={[
              { href: address(false, step), label: "Everybody", current: !isOpen },
              { href: address(true, step), label: "To remind", current: isOpen },
            ]}
          />
        </>
      }
    >
      {answerers.length === 0 ? (
        <p className="text-sm text-ink-soft">Everybody has answered.</p>
      ) : (
        <AnswererTable
          answerers={answerers}
          campaign={{
            title: campaign.title,
            lastDay: lastDayOf(campaign.due, moment.timeZone),
            isOverdue: state === "OVERDUE",
          }}
          organisation={name}
          timeZone={moment.timeZone}
          mayHandOut={mayHandOut}
        />
      )}
      {total > answerers.length && wanted < most && (
        <p className="mt-4 text-center print:hidden">
          <LinkButton href={address(isOpen, wanted + step) as Route} scroll={false}>
            Show {Math.min(step, total - answerers.length)} more of {total - answerers.length}
          </LinkButton>
        </p>
      )}
    </Section>
  );
}
