import type { CoverageFacts, PersonFact } from "@/lib/domain/coverage-facts";
import type { Interval } from "@/lib/domain/interval";
import type { Policy } from "@/lib/domain/policy";

/**
 * Coverage once more, the slow and obvious way: for each unit and persona ask each person. Shares no code with the
 * application but its types, and takes facts in UTC only. Gives gap identities with their severity, and the figures.
 */
export function bruteForce(facts: CoverageFacts, policy: Policy, asOf: Date) {
  const now = asOf.getTime();
  const holds = (row: Interval) => row.from.getTime() <= now && (row.until === null || row.until.getTime() > now);
  const units = facts.units.filter(holds);
  const exists = (id: string | null) => units.some((unit) => unit.id === id);
  const parentOf = (id: string) => units.find((unit) => unit.id === id)?.parentId ?? null;
  const isTop = (id: string) => !exists(parentOf(id));
  const isBelow = (id: string, other: string): boolean => {
    const parent = parentOf(id);
    return parent !== null && exists(parent) && (parent === other || isBelow(parent, other));
  };
  const subtree = (id: string) => units.filter((unit) => unit.id === id || isBelow(unit.id, id)).map((unit) => unit.id);
  const month = asOf.toISOString().slice(0, 10);
  const ownSpend = (id: string) =>
    facts.spends
      .filter((spend) => spend.unitId === id && spend.month <= month)
      .sort((a, b) => (a.month < b.month ? 1 : -1))[0]?.amount ?? null;
  const total = (ids: string[]) => {
    const known = ids.map(ownSpend).filter((amount) => amount !== null);
    return known.length > 0 ? known.reduce((a, b) => a + b, 0) : null;
  };
  const organisation = total(units.map(({ id }) => id));
  const headcount = (id: string) => facts.headcounts.find(({ unitId }) => unitId === id)?.people ?? 0;
  const isRolledUp = (id: string) => headcount(id) === 0 && subtree(id).length > 1;
  const judged = (id: string) => (isRolledUp(id) ? total(subtree(id)) : ownSpend(id));
  const percent = (spend: number | null) =>
    spend === null || organisation === null || organisation <= 0 ? 0 : (100 * spend) / organisation;

  const postOf = (person: PersonFact) => person.posts.find(holds);
  const isOnLeave = (person: PersonFact) => person.leaves.some(holds);
  const isInForce = (person: PersonFact) => postOf(person) !== undefined && !isOnLeave(person);
  const personaOf = (person: PersonFact) => person.assignments.find(holds)?.persona;
  const reaches = (person: PersonFact, unitId: string, persona: string) => {
    const own = postOf(person)?.unitId ?? null;
    const byPersona = own !== null && personaOf(person) === persona;
    const above = persona === "EXECUTIVE" && own !== null && exists(own) && isBelow(unitId, own);
    const byCover = person.covers.some(
      (cover) => holds(cover) && !cover.isDeputy && cover.unitId === unitId && cover.persona === persona,
    );
    return (byPersona && (own === unitId || above)) || byCover;
  };
  const scopeOf = (id: string) => (isRolledUp(id) ? subtree(id) : [id]);
  const holders = (id: string, persona: string) =>
    facts.people.filter((person) => scopeOf(id).some((each) => reaches(person, each, persona)));
  const hasDeputy = (id: string, persona: string) =>
    facts.people.some(
      (person) =>
        isInForce(person) &&
        !holders(id, persona).includes(person) &&
        person.covers.some(
          (cover) => holds(cover) && cover.isDeputy && scopeOf(id).includes(cover.unitId) && cover.persona === persona,
        ),
    );
  /** Days of the whole absence, walked day by day from the instant. */
  const absence = (person: PersonFact) => {
    const covered = (time: number) =>
      person.leaves.some((each) => each.from.getTime() <= time && (each.until === null || each.until.getTime() > time));
    const hour = 3_600_000;
    let hours = 0;
    for (let time = now; covered(time) && hours < 24 * 60; time += hour) hours++;
    for (let time = now - hour; covered(time) && hours < 24 * 60; time -= hour) hours++;
    return hours / 24;
  };

  const found: string[] = [];
  const figures = { required: 0, met: 0, resilient: 0, weight: 0, metWeight: 0 };
  for (const { id } of units) {
    for (const persona of ["ENGINEERING", "PRODUCT", "EXECUTIVE", "FINANCE"]) {
      const spend = judged(id);
      const isMaterial =
        spend === null ||
        spend >= policy.material.spend ||
        (organisation !== null && organisation > 0 && percent(spend) >= policy.material.percent);
      const minima = policy.requirements
        .filter((each) => each.persona === persona)
        .filter((each) => (each.scope === "TOP_LEVEL_UNITS" ? isTop(id) : isMaterial))
        .filter((each) => each.spendFrom === null || (spend !== null && spend >= each.spendFrom))
        .map((each) => each.minimum);
      if (minima.length === 0) continue;
      const minimum = Math.max(...minima);
      const all = holders(id, persona).filter((person) => postOf(person) !== undefined);
      const count = all.filter(isInForce).length;
      const weight = Math.max(0, ownSpend(id) ?? 0);
      figures.required++;
      figures.weight += weight;
      if (count >= 2) figures.resilient++;
      const isShort = all.some((person) => isOnLeave(person) && absence(person) <= policy.holderAbsent.days);
      const ifEmpty = spend !== null && percent(spend) >= policy.emptyCell.criticalPercent && percent(spend) > 0;
      let kind = "";
      let severity = "";
      if (count === 0 && all.length === 0) [kind, severity] = ["EMPTY_CELL", ifEmpty ? "CRITICAL" : "HIGH"];
      else if (count === 0 && !isShort) [kind, severity] = ["HOLDER_ABSENT", ifEmpty ? "CRITICAL" : "HIGH"];
      else if (count > 0 && count < minimum) [kind, severity] = ["BELOW_MINIMUM", "HIGH"];
      if (kind === "") {
        figures.met++;
        figures.metWeight += weight;
      }
      if (
        kind === "" &&
        count === 1 &&
        !hasDeputy(id, persona) &&
        spend !== null &&
        spend >= policy.singlePoint.spendFrom
      ) {
        const [only] = all.filter(isInForce);
        const isEnd = (time: number) =>
          time > now &&
          !only?.posts.some((post) => post.from.getTime() <= time && (post.until?.getTime() ?? Infinity) > time);
        const stays = !only?.posts.some((post) => post.until !== null && isEnd(post.until.getTime()));
        [kind, severity] = ["SINGLE_POINT", stays ? "MEDIUM" : "HIGH"];
      }
      if (kind !== "") found.push(`${kind}:${id}:${persona} ${severity}`);
    }
  }

  const seated = (...kinds: string[]) =>
    facts.people.filter(
      (person) => isInForce(person) && person.seats.some((seat) => holds(seat) && kinds.includes(seat.kind)),
    );
  if (seated("LEAD").length !== 1) found.push("CORE_LEAD:-:LEAD CRITICAL");
  if (seated("DEPUTY").length === 0) found.push("CORE_LEAD:-:DEPUTY MEDIUM");
  if (seated("SPONSOR").length === 0) found.push("NO_SPONSOR:-:SPONSOR HIGH");
  const core = seated("LEAD", "DEPUTY", "CORE");
  for (const persona of policy.core.personas) {
    if (!core.some((person) => personaOf(person) === persona)) found.push(`CORE_PERSONA_MISSING:-:${persona} CRITICAL`);
  }
  for (const provider of facts.providers.filter(holds)) {
    for (const side of ["ENGINEERING", "FINANCE"]) {
      const answering = facts.people.filter(
        (person) =>
          isInForce(person) &&
          personaOf(person) === side &&
          person.providerCovers.some((each) => holds(each) && each.providerId === provider.id && each.side === side),
      );
      if (answering.length === 0) found.push(`PROVIDER_NO_${side}:-:${provider.id} CRITICAL`);
    }
  }
  return { gaps: found.sort(), figures };
}
