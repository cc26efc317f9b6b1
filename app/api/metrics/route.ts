import { metricsAccess, readMetrics } from "@/lib/data/metrics";

/** For a monitoring system that shows its token: 404 where none is configured, 401 for any other. */
export async function GET(request: Request): Promise<Response> {
  const access = metricsAccess(request.headers.get("authorization"));
  if (access === "off") return Response.json({ message: "Metrics are off." }, { status: 404 });
  if (access === "refused") {
    const headers = { "WWW-Authenticate": "Bearer" };
    return Response.json({ message: "This needs the token of the metrics." }, { status: 401, headers });
  }
  const headers = { "Content-Type": "text/plain; version=0.0.4; charset=utf-8" };
  return new Response(await readMetrics(), { headers });
}

export const dynamic = "force-dynamic";
