import "server-only";
import { dayOf } from "@/lib/domain/day";
import type { TrendNote } from "@/lib/domain/trend";
import { countInWords } from "@/lib/domain/wording";
import type { Read } from "./snapshot";

const mostNotes = 40;

type Window = { from: Date; until: Date };

/** What may explain a bend of the trend: policies that began to hold, and imports by the day whose facts they state. */
export async function readTrendNotes(read: Read, window: Window, timeZone: string): Promise<TrendNote[]> {
  const policies = await read<{ at: Date; note: string; author: string }>(
    `SELECT v."from" AS at, v.note, v.author_name AS author FROM policy_versions v
     WHERE v."from" > $1 AND v."from" <= $2 ORDER BY v."from" DESC LIMIT ${mostNotes}`,
    [window.from, window.until],
  );
  const imports = await read<{ at: Date; fileName: string; people: number }>(
    `SELECT coalesce(i.effective_at, i.applied_at) AS at, i.file_name AS "fileName",
       coalesce((i.counts->>'NEW')::int, 0) + coalesce((i.counts->>'CHANGED')::int, 0) AS people
     FROM imports i WHERE i.state = 'APPLIED' AND i.undone_at IS NULL
       AND coalesce(i.effective_at, i.applied_at) > $1 AND coalesce(i.effective_at, i.applied_at) <= $2
     ORDER BY at DESC LIMIT ${mostNotes}`,
    [window.from, window.until],
  );
  const notes: TrendNote[] = [
    ...policies.map(({ at, note, author }): TrendNote => {
      return {
        day: dayOf(at, timeZone),
        kind: "POLICY",
        text: `Another policy, by ${author}${note ? `: ${note}` : ""}`,
      };
    }),
    ...imports.map(({ at, fileName, people }): TrendNote => {
      const text = `Import of ${fileName}: ${countInWords(people, "person", "people")} new or changed`;
      return { day: dayOf(at, timeZone), kind: "IMPORT", text };
    }),
  ];
  return notes.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).slice(-mostNotes);
}
