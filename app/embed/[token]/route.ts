import type { NextRequest } from "next/server";
import { EmbedReader } from "@/lib/data/embed-reader";
import { isDay } from "@/lib/domain/day";
import { embedHtml, embedPolicy } from "./embed-html";
import { readEmbed } from "./read-embed";

/**
 * The diagram for whoever has the link, signed in or not. What it shows is in the link's row; the address adds a day,
 * if the row allows several, and a theme.
 */
export async function GET(request: NextRequest, { params }: RouteContext<"/embed/[token]">): Promise<Response> {
  const { token } = await params;
  const parameters = request.nextUrl.searchParams;
  const asked = parameters.get("asOf");
  const theme = parameters.get("theme");
  const reader = await EmbedReader.of(token);
  const answer = reader
    ? await readEmbed(reader, asked !== null && isDay(asked) ? asked : null)
    : { problem: "This link does not work, or no longer. Ask who gave it to you for a new one." };
  return new Response(embedHtml(answer, theme === "light" || theme === "dark" ? theme : null), {
    status: "model" in answer ? 200 : 404,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": embedPolicy,
      "Cache-Control": "no-store",
      "X-Robots-Tag": "noindex",
    },
  });
}
