import { readRoute } from "@/lib/auth/read-route";
import { getCellDetail } from "@/lib/data/cell-detail";
import { isId } from "@/lib/domain/directory";
import { isPersona } from "@/lib/domain/persona";

/** Who holds a cell, who is left out, and what the policy asks of it: `unit`, `persona`, and `asOf` for another day. */
export const GET = readRoute("coverage:read", async (actor, parameters) => {
  const [unitId, persona] = [parameters.get("unit"), parameters.get("persona")];
  if (unitId === null || !isId(unitId) || !isPersona(persona)) {
    return Response.json({ message: "Say which unit and persona." }, { status: 400 });
  }
  const detail = await getCellDetail(actor, { unitId, persona, asOf: parameters.get("asOf") ?? undefined });
  return detail ? Response.json(detail) : Response.json({ message: "There is no such unit." }, { status: 404 });
});
