import { createReadStream } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { readRows } from "@/lib/csv/read";
import { personas } from "@/lib/domain/persona";

const labels = z.array(z.enum([...personas, "NONE"])).nonempty();

/** `labels` holds every answer that is right: several where people of good sense would differ. */
const labelledTitle = z
  .tuple([z.string().min(1), z.string().length(2), z.string(), z.string().min(1), z.enum(["tune", "held-out"])])
  .transform(([title, language, label, source, part]) => {
    return { title, language, labels: labels.parse(label.split("|")), source, part };
  });

export type LabelledTitle = z.infer<typeof labelledTitle>;

const file = fileURLToPath(new URL("../suggestions/titles.csv", import.meta.url));

export async function readLabelledTitles(): Promise<LabelledTitle[]> {
  const titles: LabelledTitle[] = [];
  for await (const { row, cells } of readRows(createReadStream(file, "utf8"), ","))
    if (row > 1) titles.push(labelledTitle.parse(cells));
  return titles;
}
