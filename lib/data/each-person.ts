import "server-only";
import type { Granted, Permission } from "@/lib/domain/access";
import { done, type Outcome } from "@/lib/domain/outcome";
import type { PersonResult } from "@/lib/domain/person-result";
import { type ChangeContext, type Changed, change } from "./change";

/** As many as one command takes, so that other writers do not wait for more than a few seconds. */
export const manyPeople = 1_000;

/**
 * Runs a command for each of many people in one change: one refusal stops nobody else, and one undo takes all back.
 * The results come in the order of `personIds`.
 */
export function changeEach(
  actor: Granted<Permission>,
  personIds: readonly string[],
  command: (context: ChangeContext, personId: string) => Promise<Outcome<unknown>>,
): Promise<Changed<PersonResult[]>> {
  return change(
    actor,
    async (context) => {
      const ids = [...new Set(personIds)].slice(0, manyPeople);
      const people = await context.tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
      const names = new Map(people.map((person) => [person.id, person.name]));
      const results: PersonResult[] = [];
      for (const personId of ids) {
        const outcome = await command(context, personId);
        const problem = outcome.ok ? null : outcome.problems.map((each) => each.message).join(" ");
        results.push({ personId, name: names.get(personId) ?? "", problem });
      }
      return done(results);
    },
    { timeoutMs: 30_000 },
  );
}
