import { readRoute } from "@/lib/auth/read-route";
import { getCoverage } from "@/lib/data/coverage";
import { cellStateNames } from "@/lib/domain/coverage-cell";
import { isDay } from "@/lib/domain/day";
import { gapKindNames, severityNames } from "@/lib/domain/gap-kind";
import { personaNames } from "@/lib/domain/persona";
import { csvResponse } from "../../file-response";

const headings = [
  "Unit code",
  "Unit",
  "Level",
  "Monthly spend",
  "Judged with",
  "Persona",
  "State",
  "Needed",
  "Holders",
  "Who",
  "Severity",
  "Why",
];

/** The matrix of a day, whole: a line for each unit and persona. */
export const GET = readRoute("coverage:read", async (actor, parameters) => {
  const asked = parameters.get("asOf");
  const { coverage, day } = await getCoverage(actor, asked !== null && isDay(asked) ? asked : undefined);
  const units = new Map(coverage.units.map((unit) => [unit.id, unit]));
  const lines = coverage.cells.map(({ unitId, persona, state, minimum, holders, gaps: [gap] }) => {
    const unit = units.get(unitId);
    const spend = unit?.judgedSpend ?? null;
    const judged = unit?.isRolledUp ? "the units below" : "its own people";
    return [
      ...[unit?.code ?? "", unit?.name ?? "", (unit?.depth ?? 0) + 1, spend, judged],
      ...[personaNames[persona], cellStateNames[state], minimum, holders.length],
      ...[
        holders.map(({ name }) => name).join("; "),
        gap ? severityNames[gap.severity] : "",
        gap ? gapKindNames[gap.kind] : "",
      ],
    ];
  });
  return csvResponse(`coverage-${day}.csv`, [headings, ...lines]);
});
