import "server-only";
import type { Granted, Permission } from "@/lib/domain/access";
import { done, type Outcome, refused } from "@/lib/domain/outcome";
import { manyPeople, type PersonResult } from "@/lib/domain/person-result";
import { type AuditEntry, type ChangeContext, type Changed, change } from "./change";
import { peopleReader } from "./people-reader";

/**
 * Runs a command for each of many people in one change: one refusal stops nobody else, and one undo takes all back.
 * The results come in the order of `personIds`. The people are read together, before any of them is changed, and written
 * together, after all of them: so a command must not depend on what it did to another of them.
 */
export async function changeEach(
  actor: Granted<Permission>,
  personIds: readonly string[],
  command: (context: ChangeContext, personId: string) => Promise<Outcome<unknown>>,
): Promise<Changed<PersonResult[]>> {
  const ids = [...new Set(personIds)];
  if (ids.length > manyPeople) {
    const most = manyPeople.toLocaleString("en");
    return refused(
      `These are ${ids.length.toLocaleString("en")} people, and ${most} at a time is the most. Choose fewer.`,
    );
  }
  return change(
    actor,
    async (context) => {
      const people = peopleReader(context.tx, ids);
      const entries: AuditEntry[] = [];
      const record = async (...more: AuditEntry[]) => {
        entries.push(...more);
      };
      const results: PersonResult[] = [];
      for (const personId of ids) {
        const outcome = await command({ ...context, people, record }, personId);
        const problem = outcome.ok ? null : outcome.problems.map((each) => each.message).join(" ");
        results.push({ personId, name: (await people.name(personId)) ?? "", problem });
      }
      await context.record(...entries);
      return done(results);
    },
    { timeoutMs: 60_000 },
  );
}
