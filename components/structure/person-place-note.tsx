import type { Route } from "next";
import Link from "next/link";
import { personaNames } from "@/lib/domain/persona";
import { providerSideNames } from "@/lib/domain/provider";
import { seatNames } from "@/lib/domain/seat";
import type { PersonPlace } from "@/lib/domain/structure";
import { type StructureAddress, structureHref } from "@/lib/domain/structure-address";
import { withQuery } from "@/lib/domain/with-query";
import { Notice } from "../ui/notice";
import { PersonLink } from "../ui/person-link";

type PersonPlaceNoteProps = { address: StructureAddress; place: PersonPlace | null; scopeName: string | null };

/** In words where a person sits, as the drawing marks it. */
export function PersonPlaceNote({ address, place, scopeName }: PersonPlaceNoteProps) {
  const clear = (
    <Link
      href={structureHref(address, { person: null }) as Route}
      scroll={false}
      className="font-medium underline underline-offset-3 print:hidden"
    >
      Show no one
    </Link>
  );
  if (!place)
    return <Notice tone="warning" title="This person is not in the register" actions={clear} className="mb-6" />;
  return (
    <Notice
      tone="accent"
      title={<PersonLink person={place} asOf={address.asOf ?? undefined} />}
      actions={
        <>
          <Link
            href={withQuery("/org", { asOf: address.asOf, person: place.id }) as Route}
            className="font-medium underline underline-offset-3 print:hidden"
          >
            In the org chart
          </Link>
          {clear}
        </>
      }
      className="mb-6"
    >
      <p>{[unitOf(place), ...rolesOf(place)].join(". ")}.</p>
      {scopeName !== null && place.boxes.length === 0 && <p className="mt-1">Counts in no box of {scopeName}.</p>}
    </Notice>
  );
}

function unitOf({ title, path }: PersonPlace): string {
  const unit = path.map(({ name }) => name).join(" › ");
  return [title, unit].filter(Boolean).join(", ") || "In no unit on this day";
}

function rolesOf({ persona, covers, seats, answers }: PersonPlace): string[] {
  const covered = covers.map(
    (cover) => `${cover.isDeputy ? "Deputy for" : "Covers"} ${personaNames[cover.persona]} in ${cover.unitName}`,
  );
  const answered = answers.map(({ providerName, side }) => `${providerName} (${providerSideNames[side]})`);
  return [
    persona ? personaNames[persona] : "No persona",
    ...covered,
    ...(seats.length > 0 ? [`Sits in the CCoE: ${seats.map((kind) => seatNames[kind]).join(", ")}`] : []),
    ...(answered.length > 0 ? [`Answers for ${answered.join(", ")}`] : []),
  ];
}
