import { permitted } from "@/lib/auth/permitted";
import { writeRoute } from "@/lib/auth/write-route";
import { readFocusHead } from "@/lib/data/focus-head";
import { outcomeResponse } from "../../outcome-response";

/** What the beginning of a cost file, which is the body, offers as the unit: { columns, tags }. It changes nothing. */
export const POST = writeRoute(1024 * 1024, async (request) => {
  const actor = await permitted("unit:write");
  if (actor instanceof Response) return actor;
  return outcomeResponse(readFocusHead(actor, new Uint8Array(await request.arrayBuffer())));
});
