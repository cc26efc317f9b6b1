import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { CloseUnitDialog } from "@/components/settings/close-unit-dialog";
import { SpendForm } from "@/components/settings/spend-form";
import { UnitForm } from "@/components/settings/unit-form";
import { UnitHistory } from "@/components/settings/unit-history";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requireGranted } from "@/lib/auth/session";
import { currentSeq } from "@/lib/data/audit";
import { momentOf } from "@/lib/data/moment";
import { getOrganisation } from "@/lib/data/organisation";
import { readUnitSettings, readUnitSpends } from "@/lib/data/unit-settings";
import { listUnitTags } from "@/lib/data/unit-tags";
import { listUnitOptions } from "@/lib/data/unit-tree";
import { grant } from "@/lib/domain/access";
import { isMonth, type Month, monthsAround, monthText } from "@/lib/domain/spend";
import { UnitSpendOwners } from "../../../units/[unitId]/unit-spend-owners";

export const metadata: Metadata = { title: "Unit" };

type Props = {
  params: Promise<{ unitId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** As many months as one form shows. */
const monthsShown = 12;

export default async function UnitPage({ params, searchParams }: Props) {
  const actor = await requireGranted("unit:write");
  const [{ unitId }, search, moment] = await Promise.all([params, searchParams, momentOf(undefined)]);
  const { at, day, timeZone } = moment;
  if (!z.uuid().safeParse(unitId).success) notFound();
  const latest = typeof search.until === "string" && isMonth(search.until) ? search.until : day.slice(0, 7);
  const [unit, spends, units, tags, seen, { currency }] = await Promise.all([
    readUnitSettings(actor, unitId, at),
    readUnitSpends(actor, unitId, { latest, count: monthsShown }),
    listUnitOptions(grant(actor, "people:read"), at),
    listUnitTags(grant(actor, "coverage:read"), at),
    currentSeq(),
    getOrganisation(),
  ]);
  if (!unit) notFound();
  const { current, versions, code } = unit;
  const name = current?.name ?? versions[0]?.name ?? code;
  const { earlier, later } = monthsAround(latest, monthsShown);
  const address = (until: Month) => `/settings/units/${unitId}?until=${until}`;
  return (
    <>
      <p className="text-sm text-ink-soft">
        <Link href="/settings/units" className="underline underline-offset-3">
          All units
        </Link>
      </p>
      <h2 className="mt-1 mb-6 text-xl wrap-anywhere">
        <bdi>{name}</bdi>
      </h2>
      <Section title="Name, place and tags">
        {current ? (
          <UnitForm
            unit={{ id: unitId, code, name, parentId: current.parent?.id ?? "", tags: current.tags }}
            units={units}
            tags={tags}
            seen={seen}
          />
        ) : (
          <Notice title="This unit is not there today">
            It is closed, or begins later. Its spend can still be corrected.
          </Notice>
        )}
      </Section>
      <Section
        title="Monthly spend"
        lede={`Cloud spend of the unit itself, without the units below it, in ${currency}. Leave a month empty while it is not known.`}
      >
        <SpendForm unitId={unitId} spends={spends} seen={seen} />
        <Pagination previous={address(earlier)} next={later > day.slice(0, 7) ? null : address(later)}>
          {monthText(spends.at(-1)?.month ?? latest)} to {monthText(latest)}
        </Pagination>
      </Section>
      {current && <UnitSpendOwners actor={grant(actor, "people:read")} unit={{ id: unitId, name }} moment={moment} />}
      <Section title="History">
        <UnitHistory versions={versions} currentId={current?.id ?? null} at={at} timeZone={timeZone} />
      </Section>
      {current && (
        <Section title="Close" lede="When the unit is dissolved. It can be undone.">
          <CloseUnitDialog unit={{ id: unitId, name }} seen={seen} />
        </Section>
      )}
    </>
  );
}
