import { retrySeconds } from "@/lib/data/availability";
import { isDatabaseReady } from "@/lib/data/database-health";

/** Whether work can be done here now. */
export async function GET(): Promise<Response> {
  if (await isDatabaseReady()) return Response.json({ status: "ready" });
  const headers = { "Retry-After": String(retrySeconds) };
  return Response.json({ status: "unavailable", reason: "The database does not answer." }, { status: 503, headers });
}

export const dynamic = "force-dynamic";
