/** The process runs and answers; whether its database does is `ready`'s to say. */
export function GET(): Response {
  return Response.json({ status: "live" });
}

export const dynamic = "force-dynamic";
