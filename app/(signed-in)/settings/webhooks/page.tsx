import type { Metadata } from "next";
import { Suspense } from "react";
import { WebhookFilters } from "@/components/settings/webhook-filters";
import { WebhookForm } from "@/components/settings/webhook-form";
import { WebhookList } from "@/components/settings/webhook-list";
import { WebhookLog } from "@/components/settings/webhook-log";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SkeletonRows } from "@/components/ui/skeleton";
import { requireGranted } from "@/lib/auth/session";
import { momentOf } from "@/lib/data/moment";
import { listWebhooks, readWebhookLog } from "@/lib/data/webhook-log";
import type { Granted } from "@/lib/domain/access";
import type { Parameters } from "@/lib/domain/audit-filter";
import { type WebhookFilter, webhookFilter, webhookHref } from "@/lib/domain/webhook-filter";

export const metadata: Metadata = { title: "Webhooks" };

type Writer = Granted<"connection:write">;

export default async function WebhooksPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const actor = await requireGranted("connection:write");
  const filter = webhookFilter(await searchParams);
  return (
    <>
      <Suspense fallback={<SkeletonRows label="Loading the webhooks" />}>
        <Webhooks actor={actor} />
      </Suspense>
      <Suspense fallback={<SkeletonRows rows={8} label="Loading the log" />}>
        <Log actor={actor} filter={filter} />
      </Suspense>
    </>
  );
}

async function Webhooks({ actor }: { actor: Writer }) {
  const { at, timeZone } = await momentOf(undefined);
  const webhooks = await listWebhooks(actor, at);
  return (
    <>
      <Section
        title="Webhooks"
        lede="Other systems are told what happens, in the moment that it is saved. Each delivery is signed with the webhook's own secret; whoever receives it checks the signature before believing it."
      >
        {webhooks.length === 0 ? (
          <EmptyState title="No other system is told">Add one below.</EmptyState>
        ) : (
          <WebhookList webhooks={webhooks} timeZone={timeZone} />
        )}
      </Section>
      <Section title="Add a webhook">
        <WebhookForm />
      </Section>
    </>
  );
}

async function Log({ actor, filter }: { actor: Writer; filter: WebhookFilter }) {
  const { at, timeZone } = await momentOf(undefined);
  const { deliveries, hasMore, webhooks } = await readWebhookLog(actor, filter, at);
  if (webhooks.length === 0) return null;
  const oldest = deliveries.at(-1);
  return (
    <Section
      title="Log"
      lede="What was sent in the last 30 days. What is not taken is tried again for about a day, at longer and longer intervals."
    >
      <WebhookFilters webhooks={webhooks} />
      {deliveries.length === 0 ? (
        <EmptyState title="Nothing of this kind was sent">Send a test, or try fewer filters.</EmptyState>
      ) : (
        <WebhookLog deliveries={deliveries} timeZone={timeZone} />
      )}
      <Pagination
        previous={filter.before === null ? null : webhookHref(filter)}
        next={hasMore && oldest ? webhookHref(filter, oldest.id) : null}
      />
    </Section>
  );
}
