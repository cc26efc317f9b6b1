import { readRoute } from "@/lib/auth/read-route";
import { listCandidates, listProviderCandidates } from "@/lib/data/candidates";
import { isId } from "@/lib/domain/directory";
import { isPersona } from "@/lib/domain/persona";
import { providerSides } from "@/lib/domain/provider";

/**
 * Who could fill a cell (`unit`, `persona`) or answer for a side of a provider (`provider`, `side`); `q` is part of a name or
 * job title.
 */
export const GET = readRoute("coverage:read", async (actor, parameters) => {
  const [unitId, persona] = [parameters.get("unit"), parameters.get("persona")];
  const [providerId, asked] = [parameters.get("provider"), parameters.get("side")];
  const side = providerSides.find((each) => each === asked);
  const search = (parameters.get("q") ?? "").replaceAll("\0", " ").slice(0, 200);
  if (unitId !== null && isId(unitId) && isPersona(persona)) {
    return Response.json(await listCandidates(actor, { unitId, persona, search }));
  }
  if (providerId !== null && isId(providerId) && side) {
    return Response.json(await listProviderCandidates(actor, { providerId, side, search }));
  }
  return Response.json({ message: "Say which unit and persona, or which provider and side." }, { status: 400 });
});
