import "server-only";
import type { Granted } from "@/lib/domain/access";
import type { Refusal } from "@/lib/domain/outcome";
import { manyPeople, type PersonResult } from "@/lib/domain/person-result";
import type { TriageAnswer, TriageStep } from "@/lib/domain/triage-step";
import { assignPersonas } from "./assignments";
import { currentSeq } from "./audit";
import { confirmAssignments } from "./confirmations";
import { putAllOutOfScope } from "./out-of-scope";
import { isSuggested } from "./suggestions";
import { peopleOfGroup } from "./triage-people";
import { undoChange } from "./undo";

type Assigner = Granted<"persona:assign">;
type Decide = Extract<TriageStep, { kind: "decide" }>;

/** As many refusals as an answer tells one by one. */
const refusalsTold = 5;

/**
 * Does one step of the queue. Whom somebody else has decided since the queue was read is refused, each by itself: nothing
 * of the other's work is lost, and the rest is done.
 */
export async function takeStep(actor: Assigner, step: TriageStep): Promise<TriageAnswer> {
  return step.kind === "undo" ? takeBack(actor, step.changeIds) : decide(actor, step);
}

async function decide(actor: Assigner, step: Decide): Promise<TriageAnswer> {
  const ids = step.target.personIds ?? (await peopleOfGroup(actor, step));
  const results: PersonResult[] = [];
  const changeIds: string[] = [];
  // A change for each part of a very large group, so that other writers get their turn in between.
  for (let first = 0; first < ids.length; first += manyPeople) {
    const personIds = ids.slice(first, first + manyPeople);
    const outcome = await decideEach(actor, step, personIds);
    results.push(...(outcome.ok ? outcome.value : allRefused(personIds, outcome)));
    if (outcome.ok && outcome.changeId) changeIds.push(outcome.changeId);
  }
  const refused = results.filter(({ problem }) => problem !== null);
  return {
    people: results.length - refused.length,
    refused: refused.length,
    refusals: refused.slice(0, refusalsTold),
    changeIds,
    seq: await currentSeq(),
  };
}

async function decideEach(actor: Assigner, { target, choice, isAccepted, seen }: Decide, personIds: readonly string[]) {
  const { persona, functions } = choice;
  if (persona === target.held) return confirmAssignments(actor, { personIds, persona, seen });
  if (persona === "OUT_OF_SCOPE") return putAllOutOfScope(actor, { personIds, seen });
  // The page claims it, and the register says where a persona came from: so it is looked at again here.
  const source = isAccepted && (await isSuggested(actor, personIds, persona)) ? "SUGGESTION" : "MANUAL";
  return assignPersonas(actor, { personIds, persona, functions, share: 100, source, seen });
}

/** Several changes are taken back in reverse; those before one that is refused stay as they are. */
async function takeBack(actor: Assigner, changeIds: readonly string[]): Promise<TriageAnswer> {
  const undone: string[] = [];
  let people = 0;
  for (const changeId of [...changeIds].reverse()) {
    const outcome = await undoChange(actor, changeId);
    if (!outcome.ok) {
      const problem = messageOf(outcome);
      const refusals = [{ personId: "", name: "", problem }];
      return { people, refused: 1, refusals, changeIds: undone, seq: await currentSeq() };
    }
    people += outcome.value.titles.length;
    if (outcome.changeId) undone.push(outcome.changeId);
  }
  return { people, refused: 0, refusals: [], changeIds: undone, seq: await currentSeq() };
}

function allRefused(personIds: readonly string[], refusal: Refusal): PersonResult[] {
  return personIds.map((personId) => ({ personId, name: "", problem: messageOf(refusal) }));
}

function messageOf({ problems }: Refusal): string {
  return problems.map(({ message }) => message).join(" ");
}
