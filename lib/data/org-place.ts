import "server-only";
import type { Granted } from "@/lib/domain/access";
import type { OrgPlace } from "@/lib/domain/org-place";
import { inForce } from "./as-of";
import { query } from "./db";
import type { Moment } from "./moment";
import { idInOrder, keptOrg, orgVersion } from "./org-kept";
import { unitPath } from "./unit";

/** A person by id, or by their place in an order that was handed out. */
export type Asked = { personId: string } | { order: string; index: number };

type Facts = Pick<OrgPlace, "seats" | "manager"> & { unitId: string | null };

/**
 * One person of the org chart of a day; null for who is not in it. "MOVED" when the order is of an earlier state of the
 * register and not known any more: whoever asks reads the chart again.
 */
export async function getOrgPlace(
  actor: Granted<"people:read">,
  asked: Asked,
  moment: Moment,
): Promise<OrgPlace | "MOVED" | null> {
  const { ids, order } = await keptOrg(actor, await orgVersion(actor, moment), moment.at);
  const id = "personId" in asked ? asked.personId : asked.order === order ? ids[asked.index] : await idInOrder(asked);
  if (id === undefined) return "personId" in asked || asked.order === order ? null : "MOVED";
  const index = ids.indexOf(id);
  const facts = index < 0 ? null : await factsOf(id, moment.at);
  if (!facts) return null;
  const { unitId, ...rest } = facts;
  return { ...rest, id, index, order, path: unitId === null ? [] : await unitPath(actor, unitId, moment.at) };
}

async function factsOf(id: string, at: Date): Promise<Facts | undefined> {
  const [facts] = await query<Facts>(
    `SELECT post.unit_id AS "unitId",
       ARRAY(SELECT kind::text FROM seats seat WHERE seat.person_id = $1 AND ${inForce("seat", "$2")} ORDER BY seat.kind) AS seats,
       CASE WHEN manager.id IS NOT NULL THEN json_build_object('name', manager.name, 'isEmployed',
         EXISTS (SELECT FROM posts theirs WHERE theirs.person_id = manager.id AND ${inForce("theirs", "$2")})) END AS manager
     FROM posts post
     LEFT JOIN people manager ON manager.id = post.manager_id
     WHERE post.person_id = $1 AND ${inForce("post", "$2")}`,
    [id, at],
  );
  return facts;
}
