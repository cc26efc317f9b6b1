import { readRoute } from "@/lib/auth/read-route";
import { listTriagePeople } from "@/lib/data/triage-people";
import { targetSchema } from "../target-schema";

/** The first people of a group: `title` and `unit`, each once or more; an empty unit is none. `held` is as in a step. */
export const GET = readRoute("persona:assign", async (actor, parameters) => {
  const target = targetSchema.safeParse({
    titles: parameters.getAll("title"),
    unitIds: parameters.getAll("unit").map((id) => id || null),
    personIds: null,
    held: parameters.get("held"),
  });
  if (!target.success) return Response.json({ message: "Say which titles and units." }, { status: 400 });
  return Response.json(await listTriagePeople(actor, target.data));
});
