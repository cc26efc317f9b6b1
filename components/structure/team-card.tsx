import { countText } from "@/lib/diagram/arrow-ends";
import type { ModelCircle } from "@/lib/diagram/model";
import type { GapKind } from "@/lib/domain/gap-kind";
import type { SeatKind } from "@/lib/domain/seat";
import { directoryHref, type StructureAddress } from "@/lib/domain/structure-address";
import { CcoeNameDialog } from "../settings/ccoe-name-dialog";
import { classes } from "../ui/classes";
import { GapLinks } from "./gap-links";
import { NamesList } from "./names-list";
import type { StructureRights } from "./structure-rights";

/** The gap that an empty seat makes. */
const gapOf: Partial<Record<SeatKind, GapKind>> = {
  LEAD: "CORE_LEAD",
  DEPUTY: "CORE_LEAD",
  CORE: "CORE_PERSONA_MISSING",
  SPONSOR: "NO_SPONSOR",
};

/** An approved position of the CCoE that nobody fills. */
export type OpenCcoeSeat = { id: string; seat: SeatKind | null; title: string };

type TeamCardProps = {
  address: StructureAddress;
  circle: ModelCircle;
  rights: StructureRights;
  openSeats: readonly OpenCcoeSeat[];
};

/** The CCoE by seat. */
export function TeamCard({ address, circle, rights, openSeats }: TeamCardProps) {
  return (
    <section
      id="team"
      tabIndex={-1}
      aria-labelledby="team-title"
      data-part="CCOE"
      className="scroll-mt-20 break-inside-avoid"
    >
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h2 id="team-title" className="text-lg">
            {circle.title}
          </h2>
          <p className="text-sm text-ink-soft wrap-anywhere">
            {circle.name}, {countText(circle)}
          </p>
        </div>
        {rights.mayEdit && (
          <span className="print:hidden">
            <CcoeNameDialog ccoeName={circle.name} />
          </span>
        )}
      </div>
      <ul
        className={classes(
          "grid grid-cols-2 gap-x-4 gap-y-5 rounded-lg border bg-surface-raised p-5 text-sm md:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]",
          circle.count === 0 ? "border-dashed border-line-strong" : "border-line shadow-raised",
        )}
      >
        {circle.seats.map((seat) => {
          const kind = gapOf[seat.kind];
          return (
            <li key={seat.kind}>
              <h3 className="mb-1 text-sm text-ink-soft">{seat.label}</h3>
              <NamesList
                people={seat}
                asOf={address.asOf}
                allHref={directoryHref(address, { seat: seat.kind })}
                of={seat.label}
              />
              {openSeats
                .filter((open) => open.seat === seat.kind)
                .map(({ id, title }) => (
                  <p key={id} className="mt-1 text-ink-soft wrap-anywhere">
                    Open seat: <bdi>{title}</bdi>
                  </p>
                ))}
              {rights.mayMend && seat.count === 0 && kind && <GapLinks address={address} kind={kind} of={seat.label} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
