import { readRoute } from "@/lib/auth/read-route";
import { streamOf } from "@/lib/csv/stream";
import { refusedRows } from "@/lib/data/import-refused";
import { isId } from "@/lib/domain/directory";

/** The refused rows of an import as CSV; `import` is its id. */
export const GET = readRoute("import:write", async (actor, parameters) => {
  const importId = parameters.get("import") ?? undefined;
  const refused = isId(importId) ? await refusedRows(actor, importId) : null;
  if (!refused) return Response.json({ message: "There is no such import." }, { status: 404 });
  const fileName = encodeURIComponent(`${refused.fileName} - refused rows.csv`);
  return new Response(streamOf(refused.lines), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="refused-rows.csv"; filename*=UTF-8''${fileName}`,
    },
  });
});
