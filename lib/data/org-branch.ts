import "server-only";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { Granted } from "@/lib/domain/access";
import { branchOf } from "@/lib/org/branch";
import { decode } from "@/lib/org/payload";
import type { OrgTree } from "@/lib/org/tree";
import type { Moment } from "./moment";
import { keptOrg, orgVersion } from "./org-kept";

/** A person and all below them on a day, or everybody; null for who is not employed then. */
export async function getOrgBranch(
  actor: Granted<"people:read">,
  personId: string | null,
  moment: Moment,
): Promise<OrgTree | null> {
  const { packed, ids } = await keptOrg(actor, await orgVersion(actor, moment), moment.at);
  const index = personId === null ? -1 : ids.indexOf(personId);
  if (personId !== null && index < 0) return null;
  return branchOf(decode(await promisify(gunzip)(packed)), index);
}
