import type { EmbedReader } from "@/lib/data/embed-reader";
import { momentOf } from "@/lib/data/moment";
import { getOrganisation } from "@/lib/data/organisation";
import { readUnitScope } from "@/lib/data/persona-holders";
import { getStructure } from "@/lib/data/structure";
import { type DiagramModel, modelOf } from "@/lib/diagram/model";
import type { Day } from "@/lib/domain/day";
import { dayText } from "@/lib/domain/day-text";
import { daysShown } from "@/lib/domain/embed-link";

/** What a link answers with: a drawing, or why there is none. */
export type EmbedAnswer =
  | { model: DiagramModel; day: Day; first: Day; last: Day }
  | { problem: string; first?: Day; last?: Day };

/** What a link shows of a day; the last of its days unless one of them is asked for. */
export async function readEmbed(reader: EmbedReader, asked: string | null): Promise<EmbedAnswer> {
  const { unitId, detail, ...days } = reader.shows;
  const today = (await momentOf(undefined)).day;
  const shown = daysShown(days, today);
  if (shown === null) return { problem: "There is nothing to see yet: the first day that this link shows is to come." };
  const { first, last } = shown;
  const day = asked ?? last;
  if (day < first || day > last)
    return {
      problem: `This link does not show that day, but those from ${dayText(first)} to ${dayText(last)}.`,
      ...shown,
    };
  const { at } = await momentOf(day);
  const [organisation, scope] = await Promise.all([
    getOrganisation(),
    unitId === null ? null : readUnitScope(unitId, at),
  ]);
  if (unitId !== null && scope === null)
    return { problem: `The unit that this link shows did not exist on ${dayText(day)}.`, ...shown };
  const model = modelOf(await getStructure(reader, { at, scope }), {
    detail,
    organisation: organisation.name,
    ccoeName: organisation.ccoeName,
    scope: scope?.name ?? "Whole organisation",
    day: dayText(day),
  });
  return { model, day, first, last };
}
