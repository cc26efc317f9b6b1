import type { NextRequest } from "next/server";
import { currentActor } from "@/lib/auth/session";
import { layoutOf } from "@/lib/diagram/layout";
import { svgOf } from "@/lib/diagram/svg";
import { dark, light } from "@/lib/diagram/theme";
import { grant, may } from "@/lib/domain/access";
import { structureAddress } from "@/lib/domain/structure-address";
import { readDiagram } from "../read-diagram";

/** The drawing of the page, for the same address, as a file that stands on its own; light unless `theme=dark`. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response("Sign in first.", { status: 401, headers });
  if (!may(actor.role, "structure:read")) return new Response("Not allowed.", { status: 403, headers });
  const parameters = request.nextUrl.searchParams;
  const address = structureAddress(Object.fromEntries(parameters));
  const { model, moment, scope } = await readDiagram(grant(actor, "structure:read"), address);
  if (address.unit !== null && scope === null) return new Response("No such unit on that day.", { status: 404, headers });
  const theme = parameters.get("theme") === "dark" ? dark : light;
  return new Response(svgOf(layoutOf(model, { isFramed: true }), { theme }), {
    headers: {
      ...headers,
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Content-Disposition": `attachment; filename="structure-${moment.day}.svg"`,
    },
  });
}

// Opened by itself it may do nothing, and nothing may keep it.
const headers = {
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  "Cache-Control": "no-store",
};
