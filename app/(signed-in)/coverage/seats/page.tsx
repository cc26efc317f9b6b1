import type { Metadata } from "next";
import { CoverageNav } from "@/components/coverage/coverage-nav";
import { OpenSeatDialog } from "@/components/seats/open-seat-dialog";
import { OpenSeatTable } from "@/components/seats/open-seat-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader, Section } from "@/components/ui/page-header";
import { requireGranted } from "@/lib/auth/session";
import { type Moment, momentOf } from "@/lib/data/moment";
import { type ListedOpenSeat, listOpenSeats } from "@/lib/data/open-seat-list";
import { may } from "@/lib/domain/access";
import { type Parameters, parameter } from "@/lib/domain/directory";
import { openSeatWords } from "@/lib/domain/open-seat";
import { periodText } from "@/lib/domain/period-text";
import { countInWords } from "@/lib/domain/wording";

export const metadata: Metadata = { title: "Open seats" };

const dayInMs = 86_400_000;

type Props = { searchParams: Promise<Parameters> };

/** Approved positions that nobody fills, as of a day. */
export default async function OpenSeatsPage({ searchParams }: Props) {
  const actor = await requireGranted("coverage:read");
  const moment = await momentOf(parameter(await searchParams, "asOf"));
  const { open, over } = await listOpenSeats(actor, moment.at);
  const mayChange = moment.isToday && may(actor.role, "seat:assign");
  return (
    <>
      <PageHeader
        title="Open seats"
        lede="Approved positions that nobody fills: seats of the CCoE, and personas for a unit."
        actions={mayChange && <OpenSeatDialog today={moment.day} />}
      />
      <CoverageNav role={actor.role} />
      {open.length === 0 ? (
        <EmptyState title="No seat is open">Open one when a position is approved, so that its age is seen.</EmptyState>
      ) : (
        <OpenSeatTable
          caption="Open seats"
          rows={open.map((seat) => rowOf(seat, moment))}
          today={mayChange ? moment.day : null}
        />
      )}
      {over.length > 0 && (
        <Section title="Filled or withdrawn" lede="The last fifty.">
          <OpenSeatTable
            caption="Seats that were filled or withdrawn"
            rows={over.map((seat) => rowOf(seat, moment))}
            today={null}
          />
        </Section>
      )}
    </>
  );
}

function rowOf(seat: ListedOpenSeat, moment: Moment) {
  const { at } = moment;
  const end = seat.until !== null && seat.until <= at ? seat.until : at;
  const days = Math.floor(Math.max(0, end.getTime() - seat.from.getTime()) / dayInMs);
  return {
    id: seat.id,
    title: seat.title,
    share: seat.share,
    of: openSeatWords({ ...seat, unitName: seat.unit?.name ?? null }),
    period: periodText(seat, moment),
    age: seat.from > at ? "Planned" : countInWords(days, "day", "days"),
  };
}
