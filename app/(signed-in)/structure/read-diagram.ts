import { momentOf } from "@/lib/data/moment";
import { getOrganisation } from "@/lib/data/organisation";
import { readUnitScope } from "@/lib/data/persona-holders";
import { getStructure } from "@/lib/data/structure";
import { getPersonPlace } from "@/lib/data/structure-place";
import { modelOf } from "@/lib/diagram/model";
import type { Granted } from "@/lib/domain/access";
import { dayText } from "@/lib/domain/day-text";
import { countsOf } from "@/lib/domain/structure";
import type { StructureAddress } from "@/lib/domain/structure-address";

/** What of an address decides what is drawn. */
type Shown = Pick<StructureAddress, "asOf" | "unit" | "detail" | "person">;

/** What an address shows: the facts, and the model that the page and the file are drawn from. */
export async function readDiagram(actor: Granted<"structure:read">, { asOf, unit, detail, person }: Shown) {
  const moment = await momentOf(asOf ?? undefined);
  const { at } = moment;
  const [organisation, scope] = await Promise.all([getOrganisation(), unit === null ? null : readUnitScope(unit, at)]);
  const [structure, whole, place] = await Promise.all([
    getStructure(actor, { at, scope }),
    scope === null ? null : getStructure(actor, { at, scope: null }),
    person === null ? null : getPersonPlace(actor, person, { at, scope }),
  ]);
  const model = modelOf(structure, {
    organisation: organisation.name,
    ccoeName: organisation.ccoeName,
    scope: scope?.name ?? "Whole organisation",
    day: dayText(moment.day),
    detail: detail ?? "names",
    whole: whole && countsOf(whole),
    found: place,
  });
  return { moment, scope, structure, place, model };
}
