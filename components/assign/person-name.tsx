import { PersonLink } from "@/components/ui/person-link";
import type { TriageGroup, TriagePerson } from "@/lib/domain/triage";

type PersonNameProps = { person: TriagePerson; group: TriageGroup; isReachable: boolean };

/** Who it is and where they work. */
export function PersonName({ person, group, isReachable }: PersonNameProps) {
  const { title, unitName, managerName } = person;
  const place = [
    title !== group.titles[0] && title,
    unitName ?? "No unit",
    managerName && `reports to ${managerName}`,
  ].filter(Boolean);
  return (
    <span className="block">
      <PersonLink person={person} tabIndex={isReachable ? 0 : -1} />
      <span className="block text-xs text-ink-soft wrap-anywhere">{place.join(", ")}</span>
    </span>
  );
}
