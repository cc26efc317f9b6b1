import "server-only";
import type { Granted } from "@/lib/domain/access";
import { done, type Outcome, refused } from "@/lib/domain/outcome";
import { matchPasted, type PastedResult, pastedPeople } from "@/lib/domain/pasted-people";
import { manyPeople } from "@/lib/domain/person-result";
import { currentSeq } from "./audit";
import { query } from "./db";

type Row = { id: string; name: string; email: string | null; externalId: string | null; isEmployed: boolean };

/** Whom a pasted list of e-mails and employee IDs names, with the audit number that the answer stands on. */
export async function lookUpPasted(
  _actor: Granted<"seat:assign">,
  text: string,
): Promise<Outcome<PastedResult & { seen: string }>> {
  const pasted = pastedPeople(text);
  if (pasted.length === 0) return refused("Paste at least one e-mail address or employee ID.");
  if (pasted.length > manyPeople) {
    const count = pasted.length.toLocaleString("en");
    return refused(`These are ${count}, and ${manyPeople.toLocaleString("en")} at a time is the most. Paste fewer.`);
  }
  // First, so that what changes while the people are read counts as later.
  const seen = await currentSeq();
  const texts = (kind: "email" | "externalId") => pasted.filter((each) => each.kind === kind).map((each) => each.text);
  const known = await query<Row>(
    `SELECT id, name, email, external_id AS "externalId",
       EXISTS (SELECT FROM posts post WHERE post.person_id = person.id AND (post."until" IS NULL OR post."until" > now())) AS "isEmployed"
     FROM people person WHERE id IN (
       SELECT id FROM people WHERE email = ANY($1::text[]) UNION ALL SELECT id FROM people WHERE external_id = ANY($2::text[]))`,
    [texts("email"), texts("externalId")],
  );
  return done({ ...matchPasted(pasted, known), seen });
}
