import type { ComparedFacts, Listed, Sign } from "./comparison-facts";
import type { BoxFlow } from "./comparison-flows";
import type { CoverageFacts } from "./coverage-facts";
import { holdsAt, type Interval } from "./interval";
import { personas } from "./persona";
import type { InteractionFacts, NamedPerson } from "./structure";
import { boxMembers } from "./structure-of-facts";

/** Facts of the organisation at an instant, with the arrows of that instant. */
export type StructureFacts = { facts: CoverageFacts; interactions: readonly InteractionFacts[]; at: Date };

export type StructureChange = Pick<ComparedFacts, "seats" | "providerCovers" | "providers" | "interactions"> & {
  boxes: BoxFlow[];
};

/** Who and what came to the diagram and went from it, between two states of the organisation. */
export function structureChange(before: StructureFacts, after: StructureFacts): StructureChange {
  const [was, is] = [boxMembers(before.facts, before.at), boxMembers(after.facts, after.at)];
  const boxes = personas.map((persona): BoxFlow => {
    const came = without(is[persona], was[persona]);
    const went = without(was[persona], is[persona]);
    return { persona, came: came.length, went: went.length, cameFirst: came, wentFirst: went };
  });
  return {
    boxes,
    seats: signed(seatsOf(before), seatsOf(after)),
    providerCovers: signed(answersOf(before), answersOf(after)),
    providers: signed(providersOf(before), providersOf(after)),
    interactions: signed(arrowsOf(before), arrowsOf(after)),
  };
}

function without<T extends NamedPerson>(these: ReadonlyMap<string, T>, those: ReadonlyMap<string, T>): T[] {
  return [...these.values()].filter(({ id }) => !those.has(id)).sort((a, b) => a.name.localeCompare(b.name, "en"));
}

function signed<T extends object>(before: Map<string, T>, after: Map<string, T>): Listed<T & { sign: Sign }> {
  const only = (sign: Sign, these: Map<string, T>, those: Map<string, T>) =>
    [...these].filter(([key]) => !those.has(key)).map(([, item]) => ({ sign, ...item }));
  const first = [...only("CAME", after, before), ...only("WENT", before, after)];
  return { count: first.length, first };
}

function seatsOf(state: StructureFacts) {
  return rowsBy(
    state,
    ({ seats }) => seats,
    (person, { kind }) => [`${person.id} ${kind}`, { person, kind }],
  );
}

function answersOf(state: StructureFacts) {
  const names = new Map(state.facts.providers.map(({ id, name }) => [id, name]));
  return rowsBy(
    state,
    ({ providerCovers }) => providerCovers,
    (person, { providerId, side }) => [
      `${person.id} ${providerId} ${side}`,
      { person, provider: names.get(providerId) ?? "", side },
    ],
  );
}

/** The rows in force of everybody who is employed, by what makes them the same. */
function rowsBy<Row extends Interval, Item>(
  { facts, at }: StructureFacts,
  rowsOf: (person: CoverageFacts["people"][number]) => readonly Row[],
  keyed: (person: NamedPerson, row: Row) => [string, Item],
): Map<string, Item> {
  return new Map(
    facts.people
      .map((person) => ({ person, rows: rowsOf(person).filter((row) => holdsAt(row, at)) }))
      // Of the few who have any.
      .filter(({ person, rows }) => rows.length > 0 && person.posts.some((post) => holdsAt(post, at)))
      .flatMap(({ person: { id, name }, rows }) => rows.map((row) => keyed({ id, name }, row))),
  );
}

function providersOf({ facts, at }: StructureFacts) {
  return new Map(facts.providers.filter((provider) => holdsAt(provider, at)).map(({ id, name }) => [id, { id, name }]));
}

/** An arrow is the same while its two ends and its label are. */
function arrowsOf({ interactions }: StructureFacts) {
  return new Map(interactions.map((way) => [`${way.source} ${way.target} ${way.label}`, way]));
}
