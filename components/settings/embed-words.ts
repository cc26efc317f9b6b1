import { shortDayText } from "@/lib/domain/day-text";
import type { EmbedDays } from "@/lib/domain/embed-link";
import type { StructureDetail } from "@/lib/domain/structure-detail";

export const embedDetailNames: Record<StructureDetail, string> = {
  counts: "Numbers, no names",
  leads: "Numbers, names of the CCoE and of who answers for providers",
  names: "Numbers, and the first names of each box",
};

export function embedDaysText({ firstDay, lastDay }: EmbedDays): string {
  if (firstDay === null) return "Today, each day anew";
  return `${shortDayText(firstDay)} to ${lastDay === null ? "today" : shortDayText(lastDay)}`;
}
