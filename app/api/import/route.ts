import { permitted } from "@/lib/auth/permitted";
import { writeRoute } from "@/lib/auth/write-route";
import { limits } from "@/lib/csv/limits";
import { uploadImport } from "@/lib/data/import-upload";
import { getOrganisation } from "@/lib/data/organisation";
import { dayOf } from "@/lib/domain/day";
import { fileNameOf } from "../file-name";
import { progressResponse } from "./progress-response";

/** Takes a file as the body, its name in a header: names can be personal, and addresses are logged. */
export const POST = writeRoute(limits.bytes, async (request) => {
  const actor = await permitted("import:write");
  if (actor instanceof Response) return actor;
  if (!request.body) return Response.json({ message: "Choose a file." }, { status: 400 });
  const { body, headers } = request;
  const { timeZone } = await getOrganisation();
  return progressResponse(async (say) => {
    const outcome = await uploadImport(actor, {
      fileName: fileNameOf(headers),
      effectiveOn: dayOf(new Date(), timeZone),
      bytes: body,
      expectedBytes: Number(headers.get("content-length")) || null,
      onRows: (rows) => say({ step: "read", rows }),
    });
    return outcome.ok ? { ok: true, importId: outcome.value.importId } : outcome;
  });
});
