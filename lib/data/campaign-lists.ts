import "server-only";
import type { Granted } from "@/lib/domain/access";
import type { AnswererLine, Campaign, CampaignCounts, CampaignLine, UnitProgress } from "@/lib/domain/campaign";
import type { CampaignTask } from "@/lib/domain/campaign-task";
import { inForce } from "./as-of";
import { campaignToken } from "./campaign-token";
import { query } from "./db";

type Reader = Granted<"coverage:read">;

/** Counts over questions `k`, as columns. */
const counts = `count(k.id)::int AS asked, count(k.answer)::int AS answered,
  count(k.id) FILTER (WHERE k.answer = 'RIGHT')::int AS "right",
  count(k.id) FILTER (WHERE k.answer <> 'RIGHT' AND k.outcome IS NULL)::int AS tasks`;

type Counted<Row> = Row & CampaignCounts;

function apart<Row extends CampaignCounts>({ asked, answered, right, tasks, ...row }: Row) {
  return { ...row, counts: { asked, answered, right, tasks } };
}

const listed = 100;

/** Campaigns, those that are open first, then the latest. */
export async function listCampaigns(_: Reader): Promise<CampaignLine[]> {
  const rows = await query<Counted<Omit<CampaignLine, "counts">>>(
    `SELECT c.id, c.title, c.answerer, c."from", c.due, c."until", ${counts}
     FROM campaigns c LEFT JOIN campaign_asks k ON k.campaign_id = c.id
     GROUP BY c.id ORDER BY c."until" IS NOT NULL, c."from" DESC LIMIT ${listed}`,
  );
  return rows.map(apart);
}

/** Null for an unknown id. */
export async function getCampaign(_: Reader, id: string): Promise<Campaign | null> {
  const [row] = await query<Counted<Omit<Campaign, "counts">>>(
    `SELECT c.id, c.title, c.answerer, c."from", c.due, c."until", c.persona, c.is_core_only AS "isCoreOnly",
       c.unconfirmed_since AS "unconfirmedSince",
       (SELECT v.name FROM unit_versions v WHERE v.unit_id = c.unit_id ORDER BY v."from" DESC LIMIT 1) AS unit, ${counts}
     FROM campaigns c LEFT JOIN campaign_asks k ON k.campaign_id = c.id WHERE c.id = $1 GROUP BY c.id`,
    [id],
  );
  return row ? apart(row) : null;
}

/** How far each unit is in which people work who are asked about, by name; the unit in which they did as it began. */
export async function unitProgress(_: Reader, id: string): Promise<UnitProgress[]> {
  const rows = await query<Counted<{ unit: string }>>(
    `SELECT coalesce(v.name, 'No unit') AS unit, ${counts}
     FROM campaigns c JOIN campaign_asks k ON k.campaign_id = c.id
     LEFT JOIN posts o ON o.person_id = k.person_id AND ${inForce("o", 'c."from"')}
     LEFT JOIN unit_versions v ON v.unit_id = o.unit_id AND ${inForce("v", 'c."from"')}
     WHERE c.id = $1 GROUP BY v.unit_id, v.name ORDER BY v.name COLLATE "C"`,
    [id],
  );
  return rows.map(apart);
}

export type AnswererPage = { answerers: AnswererLine[]; total: number };

/** Who is asked, by name; with `isOpen` those alone who have not answered everything. */
export async function listAnswerers(
  _: Reader,
  { id, isOpen, show, at }: { id: string; isOpen: boolean; show: number; at: Date },
): Promise<AnswererPage> {
  type Row = Counted<Omit<AnswererLine, "token" | "counts"> & { works: boolean; total: number }>;
  const rows = await query<Row>(
    `SELECT l.id AS "linkId", p.id, p.name, p.email, l.mailed_at AS "mailedAt", l."until" > $2 AS works, count(*) OVER ()::int AS total, ${counts}
     FROM campaign_links l JOIN people p ON p.id = l.person_id JOIN campaign_asks k ON k.link_id = l.id
     WHERE l.campaign_id = $1 GROUP BY l.id, p.id
     HAVING NOT $3::boolean OR count(k.id) > count(k.answer)
     ORDER BY p.name COLLATE "C", p.id LIMIT $4`,
    [id, at, isOpen, show],
  );
  const answerers = rows.map(({ works, total: _total, ...row }) => {
    return { ...apart(row), token: works ? campaignToken(row.linkId) : null };
  });
  return { answerers, total: rows[0]?.total ?? 0 };
}

/** Open tasks of a campaign, and those that were dealt with; the oldest answer first. */
export async function listTasks(
  _: Reader,
  { id, at, show }: { id: string; at: Date; show: number },
): Promise<CampaignTask[]> {
  type Row = Omit<CampaignTask, "person" | "newUnit"> & {
    personId: string;
    name: string;
    newUnitId: string | null;
    newUnitName: string | null;
  };
  const rows = await query<Row>(
    `SELECT k.id, p.id AS "personId", p.name, v.name AS unit, k.persona, k.functions::text[] AS functions, a.persona AS current,
       k.answer, k.new_persona AS "newPersona", k.new_functions::text[] AS "newFunctions", k.new_unit_id AS "newUnitId",
       (SELECT n.name FROM unit_versions n WHERE n.unit_id = k.new_unit_id ORDER BY n."from" DESC LIMIT 1) AS "newUnitName",
       k.note, k.answered_at AS "answeredAt", asked.name AS answerer, k.outcome, k.reason
     FROM campaign_asks k JOIN people p ON p.id = k.person_id
     JOIN campaign_links l ON l.id = k.link_id JOIN people asked ON asked.id = l.person_id
     LEFT JOIN posts o ON o.person_id = p.id AND ${inForce("o", "$2::timestamptz")}
     LEFT JOIN unit_versions v ON v.unit_id = o.unit_id AND ${inForce("v", "$2::timestamptz")}
     LEFT JOIN assignments a ON a.person_id = p.id AND ${inForce("a", "$2::timestamptz")}
     WHERE k.campaign_id = $1 AND k.answer <> 'RIGHT'
     ORDER BY k.outcome IS NOT NULL, k.answered_at, k.id LIMIT $3`,
    [id, at, show],
  );
  return rows.map(({ personId, name, newUnitId, newUnitName, ...row }) => ({
    ...row,
    person: { id: personId, name },
    newUnit: newUnitId === null ? null : { id: newUnitId, name: newUnitName ?? "" },
  }));
}
