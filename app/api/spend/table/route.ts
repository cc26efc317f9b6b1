import { permitted } from "@/lib/auth/permitted";
import { writeRoute } from "@/lib/auth/write-route";
import { limits } from "@/lib/csv/limits";
import { uploadSpendTable } from "@/lib/data/spend-table-upload";
import { notations } from "@/lib/domain/spend-amount";
import { fileNameOf } from "../../file-name";
import { outcomeResponse } from "../outcome-response";

/** Takes a table of amounts as the body: a file, whose name is in a header, or without one what was pasted. */
export const POST = writeRoute(limits.bytes, async ({ body, headers }) => {
  const actor = await permitted("unit:write");
  if (actor instanceof Response) return actor;
  if (!body) return Response.json({ problems: [{ message: "Paste or choose a table." }] }, { status: 422 });
  const outcome = await uploadSpendTable(actor, {
    fileName: headers.has("x-file-name") ? fileNameOf(headers) : null,
    notation: notations.find((each) => each === headers.get("x-amounts")) ?? null,
    bytes: body,
    expectedBytes: Number(headers.get("content-length")) || null,
  });
  return outcomeResponse(outcome);
});
