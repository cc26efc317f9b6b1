"use server";
import { z } from "zod";
import { freezeReport } from "@/lib/data/frozen-reports";
import { grant } from "@/lib/domain/access";
import { isDay } from "@/lib/domain/day";
import type { FormState } from "./form-state";
import { submit } from "./submit";

const day = z.string().refine(isDay, "Choose a day.");

/** Fields: day, since. */
export async function freezeReportAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ day, since: day }).refine(({ day: of, since }) => since < of, {
      path: ["since"],
      message: "Choose a day before that of the report.",
    }),
    command: (actor, input) => freezeReport(grant(actor, "coverage:write"), input),
    done: () => ({ message: "The report is kept as it is, at the foot of this page." }),
  });
}
