import { readRoute } from "@/lib/auth/read-route";
import { momentOf } from "@/lib/data/moment";
import { type Asked, getOrgPlace } from "@/lib/data/org-place";
import { isId } from "@/lib/domain/directory";

/** One person of the org chart of a day: `person=` by id, or `order=` and `at=` by their place in what was read. */
export const GET = readRoute("people:read", async (actor, parameters) => {
  const asked = askedOf(parameters);
  if (!asked) return Response.json({ message: "Say whom: by person, or by order and at." }, { status: 400 });
  const place = await getOrgPlace(actor, asked, await momentOf(parameters.get("asOf") ?? undefined));
  if (place === "MOVED") return Response.json({ message: "The register has changed. Read it again." }, { status: 409 });
  if (place === null) return Response.json({ message: "Not employed on this day." }, { status: 404 });
  return Response.json(place);
});

function askedOf(parameters: URLSearchParams): Asked | null {
  const personId = parameters.get("person") ?? undefined;
  if (isId(personId)) return { personId };
  const order = parameters.get("order");
  const at = parameters.get("at") ?? "";
  return order !== null && /^\d{1,9}$/.test(at) ? { order, index: Number(at) } : null;
}
