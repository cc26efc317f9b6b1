import { calendarReader } from "@/lib/data/calendar-links";
import { getAhead } from "@/lib/data/look-ahead";
import { aheadEvents } from "@/lib/domain/ahead-calendar";
import { calendarText } from "@/lib/domain/ical";
import { env } from "@/lib/env";

const headers = { "Cache-Control": "no-store", "X-Robots-Tag": "noindex" };

/** What opens and closes, for a calendar program that has the link: it cannot sign in. Whose link it is, may still see coverage. */
export async function GET(_: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const reader = await calendarReader((await params).token.replace(/\.ics$/, ""));
  if (!reader) return new Response("This link does not work, or no longer.", { status: 404, headers });
  const now = new Date();
  const { coming, organisation } = await getAhead(reader, now);
  const origin = new URL(env().NEXTAUTH_URL).origin;
  const name = `Coverage of ${organisation.name}`;
  const events = aheadEvents(coming, { origin, ...organisation });
  return new Response(calendarText({ name, at: now, events }), {
    headers: {
      ...headers,
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="coverage.ics"',
    },
  });
}
