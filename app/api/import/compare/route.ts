import { z } from "zod";
import { permitted } from "@/lib/auth/permitted";
import { writeRoute } from "@/lib/auth/write-route";
import { compareImport } from "@/lib/data/import-compare";
import type { ImportStep } from "@/lib/domain/import-file";
import { progressResponse } from "../progress-response";

const bodySchema = z.object({ importId: z.uuid(), effectiveOn: z.string(), mapping: z.unknown() });

/** Compares a staged file with the register. Body: { importId, mapping, effectiveOn }. */
export const POST = writeRoute(64 * 1024, async (request) => {
  const actor = await permitted("import:write");
  if (actor instanceof Response) return actor;
  const body = bodySchema.safeParse(await request.json().catch(() => null));
  if (!body.success) return Response.json({ message: "Load the page again." }, { status: 400 });
  const { importId, effectiveOn, mapping } = body.data;
  return progressResponse(async (say) => {
    const onStep = (step: ImportStep) => say({ step });
    const outcome = await compareImport(actor, { importId, effectiveOn, mapping, onStep });
    return outcome.ok ? { ok: true, importId } : outcome;
  });
});
