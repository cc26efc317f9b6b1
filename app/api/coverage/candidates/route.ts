import { readRoute } from "@/lib/auth/read-route";
import { listCandidates } from "@/lib/data/candidates";
import { isId } from "@/lib/domain/directory";
import { isPersona } from "@/lib/domain/persona";

/** Who could fill a cell: `unit`, `persona`, and `q` for part of a name or job title. */
export const GET = readRoute("coverage:read", async (actor, parameters) => {
  const [unitId, persona] = [parameters.get("unit"), parameters.get("persona")];
  if (unitId === null || !isId(unitId) || !isPersona(persona)) {
    return Response.json({ message: "Say which unit and persona." }, { status: 400 });
  }
  const search = (parameters.get("q") ?? "").replaceAll("\0", " ").slice(0, 200);
  return Response.json(await listCandidates(actor, { unitId, persona, search }));
});
