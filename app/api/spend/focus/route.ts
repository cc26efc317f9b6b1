import { z } from "zod";
import { permitted } from "@/lib/auth/permitted";
import { writeRoute } from "@/lib/auth/write-route";
import { uploadCostFile } from "@/lib/data/focus-upload";
import { fileNameOf } from "../../file-name";
import { outcomeResponse } from "../outcome-response";

/** 1 GB, plain or gzipped. */
const mostBytes = 1024 ** 3;

const unitSchema = z.union([z.object({ column: z.string().min(1) }), z.object({ tag: z.string().min(1) })]);

/** Takes a FOCUS cost file as the body; headers say its name and, as JSON, what of it names the unit. */
export const POST = writeRoute(mostBytes, async ({ body, headers }) => {
  const actor = await permitted("unit:write");
  if (actor instanceof Response) return actor;
  const unit = unitSchema.safeParse(unitOf(headers.get("x-unit")));
  if (!body || !unit.success) {
    return Response.json({ problems: [{ message: "Choose a file, and what in it names the unit." }] }, { status: 422 });
  }
  const outcome = await uploadCostFile(actor, {
    fileName: fileNameOf(headers),
    unit: unit.data,
    bytes: body,
    expectedBytes: Number(headers.get("content-length")) || null,
  });
  return outcomeResponse(outcome);
});

function unitOf(header: string | null): unknown {
  try {
    return JSON.parse(decodeURIComponent(header ?? ""));
  } catch {
    return null;
  }
}
