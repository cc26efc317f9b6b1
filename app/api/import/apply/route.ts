import { z } from "zod";
import { permitted } from "@/lib/auth/permitted";
import { writeRoute } from "@/lib/auth/write-route";
import { applyImport } from "@/lib/data/import-apply";
import { progressResponse } from "../progress-response";

const bodySchema = z.object({
  importId: z.uuid(),
  comparedAt: z.string(),
  endsMissing: z.boolean(),
  typedLeavers: z.string().max(100),
});

/** Applies a compared file. Body: { importId, comparedAt, endsMissing, typedLeavers }. */
export const POST = writeRoute(16 * 1024, async (request) => {
  const actor = await permitted("import:write");
  if (actor instanceof Response) return actor;
  const body = bodySchema.safeParse(await request.json().catch(() => null));
  if (!body.success) return Response.json({ message: "Load the page again." }, { status: 400 });
  return progressResponse(async (say) => {
    const outcome = await applyImport(actor, { ...body.data, onStep: (step) => say({ step }) });
    return outcome.ok ? { ok: true, importId: body.data.importId, changeId: outcome.changeId } : outcome;
  });
});
