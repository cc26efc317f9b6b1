import "server-only";
import { isDoubtful } from "@/lib/domain/doubt";
import type { NewDoubt } from "@/lib/domain/import-effect";
import type { Persona } from "@/lib/domain/persona";
import type { Suggester } from "@/lib/domain/suggester";
import { inForce } from "./as-of";
import type { Read } from "./snapshot";

type Held = {
  personId: string;
  name: string;
  persona: Persona;
  confirmedAt: Date | null;
  title: string;
  unit: string | null;
  postFrom: Date;
  /** The post that the register knows for the same instant. */
  oldTitle: string | null;
  oldUnit: string | null;
  oldFrom: Date | null;
};

/** People whose persona fits what they do now and not what the import says, by name. */
export async function newDoubts(applied: Read, { at, suggest }: { at: Date; suggest: Suggester }): Promise<NewDoubt[]> {
  const rows = await applied<Held>(heldSql, [at]);
  return rows.flatMap((row) => {
    const { personId, name, persona, title } = row;
    const held = { persona, confirmedAt: row.confirmedAt };
    const suggestion = suggest({ title, unit: row.unit ?? undefined });
    if (!isDoubtful({ ...held, postFrom: row.postFrom }, suggestion) || suggestion.persona === null) return [];
    if (row.oldTitle !== null && row.oldFrom !== null) {
      const before = suggest({ title: row.oldTitle, unit: row.oldUnit ?? undefined });
      if (isDoubtful({ ...held, postFrom: row.oldFrom }, before)) return [];
    }
    return [{ personId, name, title, persona, suggested: suggestion.persona, reason: suggestion.reason }];
  });
}

// What has the schema in front is the register as it is; all else is as `readAsApplied` gives it.
const heldSql = `
  SELECT p.id AS "personId", p.name, a.persona, a.confirmed_at AS "confirmedAt", o.title, v.name AS unit, o."from" AS "postFrom",
    b.title AS "oldTitle", w.name AS "oldUnit", b."from" AS "oldFrom"
  FROM taken c JOIN people p ON p.id = c.person_id
    JOIN assignments a ON a.person_id = c.person_id AND ${inForce("a", "$1")}
    JOIN posts o ON o.person_id = c.person_id AND ${inForce("o", "$1")}
    LEFT JOIN unit_versions v ON v.unit_id = o.unit_id AND ${inForce("v", "$1")}
    LEFT JOIN public.posts b ON b.person_id = c.person_id AND ${inForce("b", "$1")}
    LEFT JOIN public.unit_versions w ON w.unit_id = b.unit_id AND ${inForce("w", "$1")}
  WHERE c.outcome = 'CHANGED' AND c.post_move IN ('BEGIN', 'CORRECT')
    AND (o.title, o.unit_id) IS DISTINCT FROM (b.title, b.unit_id)
  ORDER BY fold(p.name), p.id`;
