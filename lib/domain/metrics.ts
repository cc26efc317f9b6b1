import type { Coverage } from "./coverage";
import type { Cell } from "./coverage-cell";

/** Values of one name, as Prometheus reads them. Labels are in the order in which they are written. */
export type Family = {
  name: string;
  help: string;
  type: "gauge" | "counter";
  samples: readonly { labels?: Readonly<Record<string, string>>; value: number }[];
};

/** Values that go up and down. */
export function gauge(name: string, help: string, samples: Family["samples"]): Family {
  return { name, help, type: "gauge", samples };
}

/** Prometheus' text format, version 0.0.4. Families without a sample are left out: an unknown is not a zero. */
export function metricsText(families: readonly Family[]): string {
  return families
    .filter(({ samples }) => samples.length > 0)
    .map(({ name, help, type, samples }) => {
      const lines = samples.map(({ labels = {}, value }) => `${name}${labelsText(labels)} ${valueText(value)}\n`);
      return `# HELP ${name} ${help.replace(/[\\\n]/g, escapes)}\n# TYPE ${name} ${type}\n${lines.join("")}`;
    })
    .join("");
}

function labelsText(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value.replace(/[\\\n"]/g, escapes)}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}

const escapes = (character: string) => (character === "\n" ? "\\n" : `\\${character}`);

function valueText(value: number): string {
  if (Number.isFinite(value)) return String(value);
  return Number.isNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
}

/** Coverage in numbers. Units are called by their codes, which stay when their names change; people by nothing. */
export function coverageFamilies({ cells, gaps, figures }: Coverage, codeOf: (unitId: string) => string): Family[] {
  const labels = ({ unitId, persona }: Cell) => ({ unit: codeOf(unitId), persona });
  const required = cells.filter(({ minimum }) => minimum !== null && minimum > 0);
  const ratio = (value: number | null) => (value === null ? [] : [{ value }]);
  return [
    gauge(
      "muster_cell_holders",
      "People who hold a persona for a unit.",
      cells.map((cell) => ({ labels: labels(cell), value: cell.holders.length })),
    ),
    gauge(
      "muster_cell_required",
      "People whom the policy asks for; 0 where it asks for none. Missing where that is not evaluated.",
      cells.flatMap((cell) => (cell.minimum === null ? [] : [{ labels: labels(cell), value: cell.minimum }])),
    ),
    gauge(
      "muster_cell_met",
      "1 where a required cell is met, else 0.",
      required.map((cell) => ({ labels: labels(cell), value: cell.isMet ? 1 : 0 })),
    ),
    gauge("muster_gaps", "Open gaps by kind and severity.", gapSamples(gaps)),
    gauge(
      "muster_coverage_spend_weighted_ratio",
      "Part of the spend whose cells are met.",
      ratio(figures.spendWeighted.ratio),
    ),
    gauge("muster_coverage_ratio", "Part of the required cells that is met.", ratio(figures.coverage.ratio)),
    gauge(
      "muster_resilience_ratio",
      "Part of the required cells with two or more holders.",
      ratio(figures.resilience.ratio),
    ),
  ];
}

function gapSamples(gaps: Coverage["gaps"]): Family["samples"] {
  const counts = new Map<string, { labels: { kind: string; severity: string }; value: number }>();
  for (const { kind, severity } of gaps) {
    const key = `${kind} ${severity}`;
    const sample = counts.get(key) ?? { labels: { kind, severity }, value: 0 };
    sample.value += 1;
    counts.set(key, sample);
  }
  return [...counts.values()];
}
