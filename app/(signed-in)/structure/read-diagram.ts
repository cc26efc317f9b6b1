import { momentOf } from "@/lib/data/moment";
import { getOrganisation } from "@/lib/data/organisation";
import { readUnitScope } from "@/lib/data/persona-holders";
import { getStructure } from "@/lib/data/structure";
import { getPersonPlace } from "@/lib/data/structure-place";
import { modelOf } from "@/lib/diagram/model";
import type { Granted } from "@/lib/domain/access";
import { dayText } from "@/lib/domain/day-text";
import type { StructureAddress } from "@/lib/domain/structure-address";

/** What an address shows: the facts, and the model that the page and the file are drawn from. */
export async function readDiagram(actor: Granted<"structure:read">, { asOf, unit, person }: StructureAddress) {
  const moment = await momentOf(asOf ?? undefined);
  const { at } = moment;
  const [organisation, scope] = await Promise.all([getOrganisation(), unit === null ? null : readUnitScope(unit, at)]);
  const [structure, place] = await Promise.all([
    getStructure(actor, { at, scope }),
    person === null ? null : getPersonPlace(actor, person, { at, scope }),
  ]);
  const model = modelOf(structure, {
    organisation: organisation.name,
    ccoeName: organisation.ccoeName,
    scope: scope?.name ?? "Whole organisation",
    day: dayText(moment.day),
    found: place,
  });
  return { moment, scope, structure, place, model };
}
