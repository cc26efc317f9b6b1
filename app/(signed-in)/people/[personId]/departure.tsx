import { DepartureSection } from "@/components/coverage/departure-section";
import { readDeparture } from "@/lib/data/departure";
import type { Moment } from "@/lib/data/moment";
import type { PersonProfile } from "@/lib/data/person";
import type { Granted } from "@/lib/domain/access";
import { isOverBy } from "@/lib/domain/interval";

type DepartureProps = { actor: Granted<"coverage:read">; person: PersonProfile; moment: Moment };

/** What coverage would lose with the person, on a day that is today or to come. Whoever holds nothing costs no reading. */
export async function Departure({ actor, person, moment }: DepartureProps) {
  const { state } = person.employment ?? { state: "LEFT" };
  if (state === "LEFT" || state === "NOT_YET") return null;
  const { assignments, covers, seats, providerCovers } = person;
  const holdsNothing = [assignments, covers, seats, providerCovers].flat().every((row) => isOverBy(row, moment.at));
  const from = moment.isToday ? null : moment.day;
  const question = { what: "LEAVES", personIds: [person.id], from } as const;
  const answer = holdsNothing ? null : await readDeparture(actor, question);
  return <DepartureSection person={{ id: person.id, name: person.name }} from={from} answer={answer} />;
}
