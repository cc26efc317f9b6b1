import type { CoverageFacts, PersonFact } from "@/lib/domain/coverage-facts";
import type { Interval } from "@/lib/domain/interval";
import type { Policy, Requirement } from "@/lib/domain/policy";

const dayMs = 86_400_000;

/**
 * Coverage once more, the slow and obvious way: for each unit and persona ask each person, at each instant anew. Shares no
 * code with the application but its types, and takes facts in UTC only. Gives the identities of gaps with their severity and
 * state, what is not evaluated, how each cell looks, and the figures.
 */
export function bruteForce(facts: CoverageFacts, policy: Policy, asOf: Date) {
  const now = asOf.getTime();
  const at = (instant: number) => (row: Interval) =>
    row.from.getTime() <= instant && (row.until === null || row.until.getTime() > instant);
  const holds = at(now);
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
  const scopeOf = (id: string) => (isRolledUp(id) ? subtree(id) : [id]);
  const judged = (id: string) => (isRolledUp(id) ? total(subtree(id)) : ownSpend(id));
  const judgedPeople = (id: string) => scopeOf(id).reduce((sum, each) => sum + headcount(each), 0);
  const percent = (spend: number | null) =>
    spend === null || organisation === null || organisation <= 0 ? 0 : (100 * spend) / organisation;
  const isMaterial = (id: string) => {
    const spend = judged(id);
    if (spend === null || spend >= policy.material.spend) return true;
    return organisation !== null && organisation > 0 && percent(spend) >= policy.material.percent;
  };

  const postAt = (person: PersonFact, instant: number) => person.posts.find(at(instant));
  const isOnLeave = (person: PersonFact, instant: number) => person.leaves.some(at(instant));
  const isInForce = (person: PersonFact) => postAt(person, now) !== undefined && !isOnLeave(person, now);
  const assignmentAt = (person: PersonFact, instant: number) => person.assignments.find(at(instant));
  const personaOf = (person: PersonFact) => assignmentAt(person, now)?.persona;
  /** Whether somebody who is employed covers a unit then, on leave or not. */
  const reaches = (person: PersonFact, unitId: string, persona: string, instant: number) => {
    const post = postAt(person, instant);
    if (!post) return false;
    const own = post.unitId;
    const byPersona = own !== null && assignmentAt(person, instant)?.persona === persona;
    const above = persona === "EXECUTIVE" && own !== null && exists(own) && isBelow(unitId, own);
    const byCover = person.covers.some(
      (cover) => at(instant)(cover) && !cover.isDeputy && cover.unitId === unitId && cover.persona === persona,
    );
    return (byPersona && (own === unitId || above)) || byCover;
  };
  const employedHolders = (id: string, persona: string, instant: number) =>
    facts.people.filter((person) => scopeOf(id).some((each) => reaches(person, each, persona, instant)));
  const walked = new Map<string, number>();
  /** Days of the whole absence, walked hour by hour from the instant; endless for one without an end. */
  const absence = (person: PersonFact, instant: number) => {
    const key = `${person.id} ${instant}`;
    const days = walked.get(key) ?? walk(person, instant);
    walked.set(key, days);
    return days;
  };
  const walk = (person: PersonFact, instant: number) => {
    const isAway = (time: number) => isOnLeave(person, time);
    const hour = 3_600_000;
    let hours = 0;
    for (let time = instant; isAway(time) && hours < 24 * 90; time += hour) hours++;
    for (let time = instant - hour; isAway(time) && hours < 24 * 90; time -= hour) hours++;
    return hours / 24;
  };
  const isBrieflyAway = (person: PersonFact, instant: number) =>
    isOnLeave(person, instant) && absence(person, instant) <= policy.holderAbsent.days;
  /** When the employment that holds now ends for good; null for never. */
  const leavesOn = (person: PersonFact) => {
    let end = postAt(person, now)?.until ?? null;
    for (let next = end; next !== null; next = end) {
      const following = postAt(person, next.getTime());
      if (!following) return next;
      end = following.until;
    }
    return end;
  };
  const hasDeputy = (id: string, persona: string) =>
    facts.people.some(
      (person) =>
        isInForce(person) &&
        !employedHolders(id, persona, now).includes(person) &&
        person.covers.some(
          (cover) => holds(cover) && cover.isDeputy && scopeOf(id).includes(cover.unitId) && cover.persona === persona,
        ),
    );

  const isWaived = (id: string) => facts.waivers.some((waiver) => waiver.gapId === id && holds(waiver));
  const isPlanned = (id: string) => facts.plannedGaps.some((plan) => plan.gapId === id && plan.on.getTime() > now);
  const stateOf = (id: string) => (isWaived(id) ? "WAIVED" : isPlanned(id) ? "PLANNED" : "OPEN");
  const found: string[] = [];
  const unknown: string[] = [];
  const gap = (kind: keyof Policy["kinds"], subject: string, severity: string) => {
    const id = `${kind}:${subject}`;
    if (policy.kinds[kind]) found.push(`${id} ${severity} ${stateOf(id)}`);
    return stateOf(id);
  };
  const notEvaluated = (kind: keyof Policy["kinds"], unitId: string) => {
    if (policy.kinds[kind]) unknown.push(`${kind} ${unitId}`);
  };

  // Assignments.
  const isCore = (person: PersonFact) =>
    person.seats.some((seat) => holds(seat) && ["LEAD", "DEPUTY", "CORE"].includes(seat.kind));
  const stalePeople = new Set<PersonFact>();
  for (const person of facts.people.filter(isInForce)) {
    const assignment = assignmentAt(person, now);
    const post = postAt(person, now);
    if (!assignment || !post) continue;
    const confirmed = assignment.confirmations.map((each) => each.getTime()).filter((each) => each <= now);
    const last = confirmed.length > 0 ? Math.max(...confirmed) : null;
    const since = Math.max(assignment.from.getTime(), last ?? 0);
    const posts = [...person.posts].sort((a, b) => a.from.getTime() - b.from.getTime());
    const then = postAt(person, since) ?? posts.find((each) => each.from.getTime() > since) ?? post;
    const isChanged = then.title !== post.title || then.unitId !== post.unitId || then.managerId !== post.managerId;
    const isUnanswered = assignment.requests.some(
      ({ due, answeredAt }) =>
        due.getTime() <= now && due.getTime() > since && (answeredAt === null || answeredAt.getTime() > now),
    );
    if (isChanged || isUnanswered || now >= since + policy.stale.days * dayMs) {
      gap("STALE", `-:${assignment.id}`, isCore(person) ? "MEDIUM" : "LOW");
      if (policy.kinds.STALE) stalePeople.add(person);
    }
    const said = facts.suggestions.find(({ title }) => title === post.title)?.suggestion;
    const isConfirmedInPost = last !== null && last >= post.from.getTime();
    if (
      said &&
      said.persona !== assignment.persona &&
      said.confidence >= policy.doubtful.confidence &&
      !isConfirmedInPost
    )
      gap("DOUBTFUL", `-:${assignment.id}`, "LOW");
  }

  // Cells.
  const applies = ({ scope, spendFrom }: Requirement, id: string): boolean | "unknown" => {
    const unit = units.find((each) => each.id === id);
    const isInScope = {
      MATERIAL_UNITS: isMaterial(id),
      TOP_LEVEL_UNITS: isTop(id),
      ALL_UNITS: true,
      UNIT: scope.of === "UNIT" && scope.unitId === id,
      SUBTREE: scope.of === "SUBTREE" && exists(scope.unitId) && (scope.unitId === id || isBelow(id, scope.unitId)),
      TAG: scope.of === "TAG" && (unit?.tags.includes(scope.tag) ?? false),
    }[scope.of];
    if (!isInScope || spendFrom === null) return isInScope;
    const spend = judged(id);
    return spend === null ? "unknown" : spend >= spendFrom;
  };
  const ranks = ["CRITICAL", "HIGH", "MEDIUM", "LOW"];
  const figures = { required: 0, met: 0, resilient: 0, weight: 0, metWeight: 0, waived: 0 };
  const states: string[] = [];
  for (const { id } of units) {
    for (const persona of ["ENGINEERING", "PRODUCT", "EXECUTIVE", "FINANCE"] as const) {
      const look = (state: string) => states.push(`${id} ${persona} ${state}`);
      if (policy.exemptions.some((each) => each.unitId === id && each.persona === persona)) {
        look("NOT_REQUIRED");
        continue;
      }
      const asked = policy.requirements.filter((each) => each.persona === persona);
      const rules = asked.filter((each) => applies(each, id) === true);
      if (rules.length === 0) {
        const hangs = asked.some((each) => applies(each, id) === "unknown");
        if (hangs) notEvaluated("EMPTY_CELL", id);
        look(hangs ? "NOT_EVALUATED" : "NOT_REQUIRED");
        continue;
      }
      const spend = judged(id);
      const all = employedHolders(id, persona, now);
      const inForce = all.filter(isInForce);
      const count = inForce.length;
      const weight = Math.max(0, ownSpend(id) ?? 0);
      figures.required++;
      figures.weight += weight;
      if (count >= 2) figures.resilient++;

      const unmet = rules.filter((each) => count < each.minimum);
      const ifEmpty = spend !== null && percent(spend) >= policy.emptyCell.criticalPercent && percent(spend) > 0;
      const usual = count === 0 && ifEmpty ? "CRITICAL" : "HIGH";
      const worst = unmet.map((each) => each.severity ?? usual).sort((a, b) => ranks.indexOf(a) - ranks.indexOf(b))[0];
      const subject = `${id}:${persona}`;
      const isShort = all.some((person) => isBrieflyAway(person, now));
      let isMet = false;
      if (count === 0 && all.length === 0) {
        const life = gap("EMPTY_CELL", subject, worst ?? "");
        look(life === "OPEN" ? "GAP" : life);
        if (life === "WAIVED") figures.waived++;
      } else if (count === 0 && !isShort) {
        const life = gap("HOLDER_ABSENT", subject, worst ?? "");
        look(life === "OPEN" ? "ABSENT" : life);
        if (life === "WAIVED") figures.waived++;
      } else if (count === 0) {
        isMet = true;
        look("ABSENT");
      } else if (unmet.length > 0) {
        const life = gap("BELOW_MINIMUM", subject, worst ?? "");
        look(life === "OPEN" ? "GAP" : life);
        if (life === "WAIVED") figures.waived++;
      } else isMet = true;
      if (isMet) {
        figures.met++;
        figures.metWeight += weight;
      }
      if (count === 0) continue;

      let others = 0;
      const departures = inForce.map(leavesOn).filter((each) => each !== null);
      const opening = departures
        .map((each) => each.getTime())
        .filter((each) => each <= now + policy.succession.days * dayMs)
        .filter((then) => {
          const left = employedHolders(id, persona, then);
          return !left.some((person) => !isOnLeave(person, then) || isBrieflyAway(person, then));
        });
      if (opening.length > 0) {
        const isNear = Math.min(...opening) <= now + policy.succession.highDays * dayMs;
        gap("SUCCESSION", subject, isNear ? "HIGH" : "MEDIUM");
        others++;
      }
      if (!isMet) continue;
      const isSingle = count === 1 && !hasDeputy(id, persona);
      if (isSingle && spend === null) notEvaluated("SINGLE_POINT", id);
      if (isSingle && spend !== null && spend >= policy.singlePoint.spendFrom) {
        gap("SINGLE_POINT", subject, inForce.every((person) => leavesOn(person) === null) ? "MEDIUM" : "HIGH");
        others++;
      }
      const ratio = policy.ratioHeadcount[persona];
      if (ratio !== undefined && judgedPeople(id) === 0) notEvaluated("RATIO_HEADCOUNT", id);
      else if (ratio !== undefined && count * ratio < judgedPeople(id)) {
        gap("RATIO_HEADCOUNT", subject, "MEDIUM");
        others++;
      }
      const isStale = others === 0 && inForce.every((person) => stalePeople.has(person));
      look(isStale ? "STALE" : isSingle ? "SINGLE" : "COVERED");
    }
  }

  // Owners of spend.
  for (const { id } of units.filter((unit) => isMaterial(unit.id))) {
    const owns = (side: string) =>
      facts.people.some(
        (person) =>
          isInForce(person) &&
          person.spendOwners.some((each) => holds(each) && each.side === side && scopeOf(id).includes(each.unitId)),
      );
    if (!owns("BUSINESS") || !owns("TECHNICAL")) gap("NO_SPEND_OWNER", `${id}:SPEND`, "HIGH");
  }

  // The CCoE.
  const seated = (...kinds: string[]) =>
    facts.people.filter(
      (person) => isInForce(person) && person.seats.some((seat) => holds(seat) && kinds.includes(seat.kind)),
    );
  if (seated("LEAD").length !== 1) gap("CORE_LEAD", "-:LEAD", "CRITICAL");
  if (seated("DEPUTY").length === 0) gap("CORE_LEAD", "-:DEPUTY", "MEDIUM");
  if (seated("SPONSOR").length === 0) gap("NO_SPONSOR", "-:SPONSOR", "HIGH");
  const core = seated("LEAD", "DEPUTY", "CORE");
  for (const persona of policy.core.personas) {
    if (!core.some((person) => personaOf(person) === persona)) gap("CORE_PERSONA_MISSING", `-:${persona}`, "CRITICAL");
  }
  for (const tag of policy.core.functions) {
    const has = core.some((person) => {
      const assignment = assignmentAt(person, now);
      return assignment?.persona === "FINANCE" && assignment.functions.includes(tag);
    });
    if (!has) gap("CORE_PERSONA_MISSING", `-:FINANCE/${tag}`, "CRITICAL");
  }
  const capacity = (people: PersonFact[]) =>
    people.reduce((sum, person) => {
      const shares = person.seats
        .filter((seat) => holds(seat) && ["LEAD", "DEPUTY", "CORE"].includes(seat.kind))
        .map(({ share }) => share);
      return (
        sum +
        Math.min(
          100,
          shares.reduce((a, b) => a + b, 0),
        )
      );
    }, 0);
  if (organisation === null) notEvaluated("RATIO_SPEND", "-");
  else if ((capacity(core) / 100) * policy.ratioSpend.spendPerFte < organisation)
    gap("RATIO_SPEND", "-:CORE", "MEDIUM");
  const isTooMuch = (persona: string) =>
    capacity(core.filter((person) => personaOf(person) === persona)) * 100 >
    policy.monoculture.percent * capacity(core);
  if (["ENGINEERING", "PRODUCT", "EXECUTIVE", "FINANCE"].some(isTooMuch)) gap("CORE_MONOCULTURE", "-:CORE", "MEDIUM");

  // Providers.
  for (const provider of facts.providers.filter(holds)) {
    for (const side of ["ENGINEERING", "FINANCE"] as const) {
      if (policy.providerExemptions.some((each) => each.providerId === provider.id && each.side === side)) continue;
      const answering = facts.people.filter(
        (person) =>
          isInForce(person) &&
          personaOf(person) === side &&
          person.providerCovers.some((each) => holds(each) && each.providerId === provider.id && each.side === side),
      );
      if (answering.length === 0) gap(`PROVIDER_NO_${side}`, `-:${provider.id}`, "CRITICAL");
    }
  }

  // People and seats.
  for (const person of facts.people.filter(isInForce)) {
    if (personaOf(person) === "EXECUTIVE") continue;
    const covered = person.covers.filter((cover) => holds(cover) && !cover.isDeputy).map(({ unitId }) => unitId);
    const own = personaOf(person) ? (postAt(person, now)?.unitId ?? null) : null;
    const all = units.filter(({ id }) => id === own || covered.includes(id));
    const shares = person.seats.filter(holds).map(({ share }) => share);
    if (all.length > policy.overspread.units || shares.reduce((a, b) => a + b, 0) > 100)
      gap("OVERSPREAD", `-:${person.id}`, "MEDIUM");
  }
  for (const seat of facts.openSeats.filter(holds)) {
    if (now > seat.from.getTime() + policy.openSeat.days * dayMs) gap("OPEN_SEAT_AGEING", `-:${seat.id}`, "MEDIUM");
  }
  for (const { unitId, people } of facts.unassigned) {
    if (people > 0) gap("UNASSIGNED", `${unitId ?? "-"}:PEOPLE`, "LOW");
  }
  return { gaps: found.sort(), notEvaluated: unknown.sort(), states: states.sort(), figures };
}
