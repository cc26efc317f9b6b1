import type { Comparison } from "@/lib/data/comparison";
import { getOrganisation } from "@/lib/data/organisation";
import { getStructure } from "@/lib/data/structure";
import { comparedModel } from "@/lib/diagram/compared-model";
import { type DiagramModel, modelOf } from "@/lib/diagram/model";
import type { Granted } from "@/lib/domain/access";
import type { CompareAddress } from "@/lib/domain/compare-address";
import { dayText } from "@/lib/domain/day-text";
import type { ComparedDay } from "./read-comparison";

type Asked = { address: CompareAddress; compared: ComparedDay; comparison: Comparison };

/** The diagram of the later day, with what came and went since the earlier one. */
export async function readComparedModel(
  actor: Granted<"structure:read">,
  { address: { unit }, compared, comparison }: Asked,
): Promise<DiagramModel> {
  const { before, after, scopeAfter, name } = compared;
  // Of a unit that is no more, the boxes hold nobody.
  const scope = unit !== null && name !== null ? (scopeAfter ?? { unitId: unit, name, below: [], above: [] }) : null;
  const [organisation, structure] = await Promise.all([
    getOrganisation(),
    getStructure(actor, { at: after.at, scope }),
  ]);
  const model = modelOf(structure, {
    organisation: organisation.name,
    ccoeName: organisation.ccoeName,
    scope: name ?? "Whole organisation",
    day: `${dayText(after.day)}, compared with ${dayText(before.day)}`,
    detail: "names",
  });
  return comparedModel(model, comparison);
}
