import type { NextRequest } from "next/server";
import { currentActor } from "@/lib/auth/session";
import { listPeople } from "@/lib/data/directory";
import { grant } from "@/lib/domain/access";
import { directoryAddress } from "@/lib/domain/directory";
import type { FoundPerson } from "@/lib/domain/found-person";

const most = 8;

/** The first people who match `q`, employed today, for fields that ask for a person. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await currentActor();
  if (actor === null) return new Response(null, { status: 401 });
  const address = directoryAddress({ q: request.nextUrl.searchParams.get("q") ?? "" });
  const { rows } = await listPeople(grant(actor, "people:read"), address, new Date());
  const found: FoundPerson[] = rows
    .slice(0, most)
    .map(({ id, name, title, unitName }) => ({ id, name, title, unitName }));
  return Response.json(found);
}
