import type { ModelCircle } from "@/lib/diagram/model";
import { directoryHref, type StructureAddress } from "@/lib/domain/structure-address";
import { NamesList } from "./names-list";

/** The CCoE by seat. */
export function TeamCard({ address, circle }: { address: StructureAddress; circle: ModelCircle }) {
  return (
    <section aria-labelledby="team" className="scroll-mt-20">
      <h2 id="team" className="text-lg">
        {circle.title}
      </h2>
      <p className="mb-3 text-sm text-ink-soft">
        {circle.name}, {circle.count === 1 ? "1 person" : `${circle.count.toLocaleString("en")} people`}
      </p>
      <ul className="grid gap-x-4 gap-y-5 rounded-lg border border-line bg-surface-raised p-5 text-sm shadow-raised sm:grid-cols-2 md:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]">
        {circle.seats.map((seat) => (
          <li key={seat.kind}>
            <h3 className="mb-1 text-sm text-ink-soft">{seat.label}</h3>
            <NamesList
              people={seat}
              asOf={address.asOf}
              allHref={directoryHref(address, { seat: seat.kind })}
              of={seat.label}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
