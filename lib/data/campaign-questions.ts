import "server-only";
import { graceDays } from "@/lib/domain/campaign";
import type { Question } from "@/lib/domain/campaign-answer";
import type { Persona } from "@/lib/domain/persona";
import { inForce } from "./as-of";
import type { Asked } from "./asked";
import { query } from "./db";

/** What somebody is asked by one campaign. */
export type Asking = { campaignId: string; title: string; due: Date; answerer: string; questions: Question[] };

type Row = {
  id: string;
  campaignId: string;
  campaign: string;
  due: Date;
  answerer: string;
  person: string;
  title: string;
  unit: string | null;
  persona: Persona;
  functions: Question["functions"];
  answer: NonNullable<Question["answered"]>["answer"] | null;
  newPersona: Persona | null;
  newFunctions: Question["functions"];
  note: string;
  isOver: boolean;
};

/** Everything that somebody is asked and can still answer, the campaign that ends first in front, people by name. */
export async function listQuestions(asked: Asked, at: Date): Promise<Asking[]> {
  const rows = await query<Row>(
    `SELECT k.id, c.id AS "campaignId", c.title AS campaign, c.due, c.answerer, p.name AS person,
       coalesce(o.title, '') AS title, v.name AS unit, k.persona, k.functions::text[] AS functions, k.answer,
       k.new_persona AS "newPersona", k.new_functions::text[] AS "newFunctions", k.note,
       k.outcome IS NOT NULL OR a.id IS NULL OR o.id IS NULL AS "isOver"
     FROM campaign_links l JOIN campaigns c ON c.id = l.campaign_id AND c."until" IS NULL
       AND c.due > $1::timestamptz - interval '${graceDays} days'
     JOIN campaign_asks k ON k.link_id = l.id
     JOIN people p ON p.id = k.person_id
     LEFT JOIN posts o ON o.person_id = k.person_id AND ${inForce("o", "$1::timestamptz")}
     LEFT JOIN unit_versions v ON v.unit_id = o.unit_id AND ${inForce("v", "$1::timestamptz")}
     LEFT JOIN assignments a ON a.id = k.assignment_id AND a.persona = k.persona AND ${inForce("a", "$1::timestamptz")}
     WHERE l.person_id = $2::uuid AND ($3::uuid IS NULL OR l.id = $3::uuid)
     ORDER BY c.due, c.id, p.name COLLATE "C", k.id`,
    [at, asked.personId, asked.linkId],
  );
  const askings = new Map<string, Asking>();
  for (const { campaignId, campaign, due, answerer, answer, newPersona, newFunctions, note, ...row } of rows) {
    const asking = askings.get(campaignId) ?? { campaignId, title: campaign, due, answerer, questions: [] };
    const answered = answer && { answer, newPersona, newFunctions, note };
    asking.questions.push({ ...row, answered });
    askings.set(campaignId, asking);
  }
  return [...askings.values()];
}

/** How many questions wait for somebody's answer. */
export async function countQuestions(asked: Asked, at: Date): Promise<number> {
  const askings = await listQuestions(asked, at);
  return askings.flatMap(({ questions }) => questions).filter(({ answered, isOver }) => !answered && !isOver).length;
}
