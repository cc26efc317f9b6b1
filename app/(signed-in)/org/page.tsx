import type { Metadata } from "next";
import { OrgView } from "@/components/org/org-view";
import { PageHeader } from "@/components/ui/page-header";
import { requireGranted } from "@/lib/auth/session";
import { momentOf } from "@/lib/data/moment";
import { getOrganisation } from "@/lib/data/organisation";
import { may } from "@/lib/domain/access";
import { dayText } from "@/lib/domain/day-text";
import { orgAddress } from "@/lib/domain/org-address";

export const metadata: Metadata = { title: "Org chart" };

/** A small page: the people come by themselves, as bytes. */
export default async function OrgPage({ searchParams }: PageProps<"/org">) {
  const actor = await requireGranted("people:read");
  const address = orgAddress(await searchParams);
  const [{ name }, moment] = await Promise.all([getOrganisation(), momentOf(address.asOf ?? undefined)]);
  return (
    <>
      <PageHeader title="Org chart" lede={`${name}, ${moment.isToday ? "today" : `as of ${dayText(moment.day)}`}`} />
      <OrgView
        address={{ ...address, asOf: moment.isToday ? null : moment.day }}
        mayImport={may(actor.role, "import:write")}
      />
    </>
  );
}
