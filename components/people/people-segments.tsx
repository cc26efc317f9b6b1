import { Segments } from "@/components/ui/segments";
import type { Day } from "@/lib/domain/day";

/** The two ways to look at people: by name, and by unit. */
export function PeopleSegments({ current, asOf }: { current: "people" | "units"; asOf: Day | undefined }) {
  const query = asOf ? `?asOf=${asOf}` : "";
  return (
    <Segments
      label="People by"
      segments={[
        { href: `/people${query}`, label: "By name", current: current === "people" },
        { href: `/units${query}`, label: "By unit", current: current === "units" },
      ]}
    />
  );
}
