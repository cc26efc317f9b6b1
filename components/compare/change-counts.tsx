import { Stat } from "@/components/ui/stat";
import type { ChangeKind } from "@/lib/domain/comparison";

const inWords = (count: number) => count.toLocaleString("en");

/** How many of each kind, at a glance; everybody is counted once. */
export function ChangeCounts({ counts, seats }: { counts: Record<ChangeKind, number>; seats: number | null }) {
  const personas = counts.REASSIGNED + counts.ASSIGNED + counts.UNASSIGNED;
  const others = counts.MANAGER + counts.TITLE + counts.TERMS + counts.SEATS + counts.COVERS + counts.PROVIDERS;
  const parts = [
    `${inWords(counts.REASSIGNED)} reassigned`,
    `${inWords(counts.ASSIGNED)} given one`,
    `${inWords(counts.UNASSIGNED)} without one now`,
  ];
  return (
    <dl className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-6">
      <Stat label="Joined" value={inWords(counts.JOINED)} />
      <Stat label="Left" value={inWords(counts.LEFT)} />
      <Stat label="Other persona" value={inWords(personas)} detail={personas > 0 && parts.join(", ")} />
      <Stat label="Moved unit" value={inWords(counts.MOVED)} />
      <Stat label="Changed otherwise" value={inWords(others)} detail={others > 0 && "manager, title, seats, covers"} />
      {seats !== null && <Stat label="CCoE seats" detail="taken or left" value={inWords(seats)} />}
    </dl>
  );
}
