import { z } from "zod";
import { permitted } from "@/lib/auth/permitted";
import { readRoute } from "@/lib/auth/read-route";
import { writeRoute } from "@/lib/auth/write-route";
import { currentSeq } from "@/lib/data/audit";
import { takeStep } from "@/lib/data/triage";
import { readQueue } from "@/lib/data/triage-queue";
import { financeFunctions, personas } from "@/lib/domain/persona";
import { triageKinds } from "@/lib/domain/triage";
import { mostSteps, type TriageAnswer } from "@/lib/domain/triage-step";
import { targetSchema } from "./target-schema";

const seqSchema = z.string().regex(/^\d{1,18}$/);

/** The queue: `kind`, and `q` for words of titles and units. With `seen` only if something has happened since then. */
export const GET = readRoute("persona:assign", async (actor, parameters) => {
  const seen = parameters.get("seen");
  if (seen !== null && seen === (await currentSeq())) return new Response(null, { status: 204 });
  const kind = triageKinds.find((each) => each === parameters.get("kind")) ?? "UNDECIDED";
  return Response.json(await readQueue(actor, { kind, search: parameters.get("q") ?? "" }));
});

const choiceSchema = z.object({
  persona: z.enum([...personas, "OUT_OF_SCOPE"]),
  functions: z.array(z.enum(financeFunctions)).max(2),
});

const bodySchema = z.object({
  steps: z
    .array(
      z.discriminatedUnion("kind", [
        z.object({
          kind: z.literal("decide"),
          target: targetSchema,
          choice: choiceSchema,
          isAccepted: z.boolean(),
          seen: seqSchema,
        }),
        z.object({ kind: z.literal("undo"), changeIds: z.array(z.uuid()).max(200) }),
      ]),
    )
    .min(1)
    .max(mostSteps),
});

/** Does steps in their order. Body: { steps }. Answers { answers }, one for each. */
export const POST = writeRoute(512 * 1024, async (request) => {
  const actor = await permitted("persona:assign");
  if (actor instanceof Response) return actor;
  const body = bodySchema.safeParse(await request.json().catch(() => null));
  if (!body.success) return Response.json({ message: "Load the page again." }, { status: 400 });
  const answers: TriageAnswer[] = [];
  for (const step of body.data.steps) answers.push(await takeStep(actor, step));
  return Response.json({ answers });
});
