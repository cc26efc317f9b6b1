/** One sample of Prometheus' text format. */
export type Sample = { name: string; labels: Record<string, string>; value: number };

const helpLine = /^# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) (?:[^\\]|\\\\|\\n)*$/;
const typeLine = /^# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (counter|gauge|histogram|summary|untyped)$/;
const sampleLine = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (NaN|[+-]Inf|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/s;
const label = /^([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\]|\\\\|\\"|\\n)*)"(?:,|$)/;

/**
 * Reads the text exposition format, version 0.0.4, strictly: HELP and TYPE once and before the samples of their name, which
 * stand together, each with labels that differ. @throws with the line that breaks it.
 */
export function readPrometheus(text: string): Sample[] {
  if (!text.endsWith("\n")) throw new Error("The last line has no end.");
  const samples: Sample[] = [];
  const seen = new Set<string>();
  const done = new Set<string>();
  let current = { name: "", isTyped: false };
  for (const line of text.slice(0, -1).split("\n")) {
    const fail = (why: string) => new Error(`${why}: ${line}`);
    const help = helpLine.exec(line);
    if (help) {
      done.add(current.name);
      current = { name: help[1] ?? "", isTyped: false };
      if (done.has(current.name)) throw fail("Said before");
      continue;
    }
    const type = typeLine.exec(line);
    if (type) {
      if (type[1] !== current.name || current.isTyped) throw fail("Not after its HELP");
      current.isTyped = true;
      continue;
    }
    const sample = sampleLine.exec(line);
    if (!sample) throw fail("Not of the format");
    const name = sample[1] ?? "";
    if (name !== current.name || !current.isTyped) throw fail("Not below its name");
    const labels = labelsOf(sample[2] ?? "", fail);
    const key = `${name} ${JSON.stringify(Object.entries(labels).sort())}`;
    if (seen.has(key)) throw fail("Twice");
    seen.add(key);
    samples.push({ name, labels, value: Number(sample[3]?.replace("Inf", "Infinity")) });
  }
  return samples;
}

function labelsOf(text: string, fail: (why: string) => Error): Record<string, string> {
  const labels: Record<string, string> = {};
  for (let rest = text; rest !== ""; ) {
    const match = label.exec(rest);
    if (!match) throw fail("Labels");
    const [all, name = "", value = ""] = match;
    if (name in labels) throw fail("Label twice");
    labels[name] = value.replace(/\\(.)/gs, (_, character) => (character === "n" ? "\n" : character));
    rest = rest.slice(all.length);
  }
  return labels;
}
