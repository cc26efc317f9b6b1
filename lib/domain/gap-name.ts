import type { Gap } from "./gap";
import { gapKindNames } from "./gap-kind";
import { financeFunctionNames, personaNames } from "./persona";

/** A gap in a few words, for lists of other things than gaps: "Nobody there: Engineering and Operations, Retail". */
export function gapName(gap: Gap): string {
  const parts = partsOf(gap).filter((part) => part !== null);
  return parts.length === 0 ? gapKindNames[gap.kind] : `${gapKindNames[gap.kind]}: ${parts.join(", ")}`;
}

/** What tells it from the others of its kind. */
function partsOf(gap: Gap): (string | null)[] {
  switch (gap.kind) {
    case "CORE_LEAD":
      return [gap.missing === "LEAD" ? "lead" : "deputy"];
    case "CORE_PERSONA_MISSING":
      return [gap.financeFunction ? financeFunctionNames[gap.financeFunction] : personaNames[gap.persona]];
    case "CORE_MONOCULTURE":
    case "RATIO_SPEND":
    case "NO_SPONSOR":
      return [];
    case "PROVIDER_NO_ENGINEERING":
    case "PROVIDER_NO_FINANCE":
      return [gap.provider.name];
    case "OPEN_SEAT_AGEING":
      return [gap.openSeat.title, gap.unit?.name ?? null];
    case "OVERSPREAD":
      return [gap.person.name];
    case "STALE":
    case "DOUBTFUL":
      return [gap.person.name, personaNames[gap.persona]];
    case "NO_SPEND_OWNER":
      return [gap.unit.name];
    case "UNASSIGNED":
      return [gap.unit?.name ?? "without a unit"];
    default:
      return [personaNames[gap.persona], gap.unit.name];
  }
}
