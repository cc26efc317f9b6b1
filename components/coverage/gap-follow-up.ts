import { type CoverageAddress, coverageHref } from "@/lib/domain/coverage-address";
import type { Gap } from "@/lib/domain/gap";

/** Where a gap is put right, or seen in its place. */
export function gapFollowUp(gap: Gap, address: CoverageAddress): { href: string; label: string } {
  const asOf = address.asOf === null ? "" : `&asOf=${address.asOf}`;
  switch (gap.kind) {
    case "EMPTY_CELL":
    case "HOLDER_ABSENT":
    case "BELOW_MINIMUM":
    case "SINGLE_POINT":
    case "RATIO_HEADCOUNT":
    case "SUCCESSION":
      return { href: coverageHref(address, { unitId: gap.unit.id, page: 1 }), label: `See ${gap.unit.name}` };
    case "NO_SPEND_OWNER":
      return {
        href: `/units/${gap.unit.id}${asOf.replace("&", "?")}#owners`,
        label: `Name who owns the spend of ${gap.unit.name}`,
      };
    case "OPEN_SEAT_AGEING":
      return { href: `/coverage/seats${asOf.replace("&", "?")}`, label: "See the open seats" };
    case "CORE_LEAD":
    case "CORE_PERSONA_MISSING":
    case "CORE_MONOCULTURE":
    case "RATIO_SPEND":
    case "NO_SPONSOR":
      return { href: `/people?seat=ANY${asOf}`, label: "See who sits in the CCoE" };
    case "PROVIDER_NO_ENGINEERING":
      return { href: `/people?persona=ENGINEERING${asOf}`, label: "Find somebody in Engineering and Operations" };
    case "PROVIDER_NO_FINANCE":
      return { href: `/people?persona=FINANCE${asOf}`, label: "Find somebody in Finance/Procurement" };
    case "OVERSPREAD":
    case "STALE":
    case "DOUBTFUL":
      return { href: `/people/${gap.person.id}${asOf.replace("&", "?")}`, label: `See ${gap.person.name}` };
    case "UNASSIGNED": {
      const unit = gap.unit === null ? "" : `&unit=${gap.unit.id}`;
      return { href: `/people?persona=NONE${unit}${asOf}`, label: "See them in the directory" };
    }
  }
}
