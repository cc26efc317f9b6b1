import { readRoute } from "@/lib/auth/read-route";
import { currentSeq } from "@/lib/data/audit";
import { countMatching } from "@/lib/data/matching-people";
import { filterOf } from "@/lib/domain/directory";

/** How many people meet a filter of the directory, with the audit number that the count stands on. */
export const GET = readRoute("people:read", async (actor, parameters) => {
  const seen = await currentSeq();
  return Response.json({ count: await countMatching(actor, filterOf(parameters.toString())), seen });
});
