import "server-only";
import type { Granted } from "@/lib/domain/access";
import { type CellDetail, cellDetail } from "@/lib/domain/cell-detail";
import type { Persona } from "@/lib/domain/persona";
import { getCoverage } from "./coverage";

/** One cell as of a day, judged as the whole is: a part of it alone would not know what others hold. Null when there is none. */
export async function getCellDetail(
  actor: Granted<"coverage:read">,
  { unitId, persona, asOf }: { unitId: string; persona: Persona; asOf?: string | undefined },
): Promise<CellDetail | null> {
  const { coverage, policy, organisation } = await getCoverage(actor, asOf);
  return cellDetail(coverage, { unitId, persona }, { policy, ...organisation });
}
