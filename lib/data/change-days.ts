import "server-only";
import { type Granted, may } from "@/lib/domain/access";
import type { ChangeDays, ChangeScope } from "@/lib/domain/change-scope";
import { addDays, dayOf, startOfDay } from "@/lib/domain/day";
import { query } from "./db";
import type { Moment } from "./moment";
import { unitSubtree } from "./unit-subtree";

/** A dated table, and how its rows are those of units `$3` or of the person `$3`; without one, they are everybody's. */
type Source = { table: string; ofUnits?: "unit" | "tree" | "person" };

const posts: Source = { table: "posts", ofUnits: "unit" };
const assignments: Source = { table: "assignments", ofUnits: "person" };
const outOfScopes: Source = { table: "out_of_scope", ofUnits: "person" };
const covers: Source = { table: "covers", ofUnits: "unit" };
const spendOwners: Source = { table: "spend_owners", ofUnits: "unit" };
const leaves: Source = { table: "leaves", ofUnits: "person" };
const versions: Source = { table: "unit_versions", ofUnits: "tree" };
// The CCoE and the providers are everybody's, also where the page is narrowed down to a unit.
const team: Source[] = ["seats", "open_seats", "provider_covers", "providers"].map((table) => ({ table }));

/** What each kind of page is drawn from. */
const sources: Record<ChangeScope["of"], readonly Source[]> = {
  structure: [posts, assignments, covers, ...team, { table: "interactions" }],
  people: [posts, assignments, outOfScopes, covers, spendOwners, versions, { table: "seats", ofUnits: "person" }],
  coverage: [posts, assignments, outOfScopes, covers, spendOwners, ...team, versions, { table: "policy_versions" }],
  person: [posts, assignments, outOfScopes, covers, spendOwners, { table: "seats" }, { table: "provider_covers" }],
};

/**
 * The nearest days before and after a moment on which something of what a page shows began or ended. Something that
 * ends at midnight changes the day that then begins: its page is the first that looks different. Leave counts only for
 * who may know of it. One statement; whole organisation and single people cost a look into each index.
 */
export async function getChangeDays(
  actor: Granted<"structure:read">,
  scope: ChangeScope,
  { day, at, timeZone }: Moment,
): Promise<ChangeDays> {
  const subject = await subjectOf(scope, at);
  const read = may(actor.role, "leave:read") ? [...sources[scope.of], leaves] : sources[scope.of];
  const sides = read.map((source) => sidesSql(source, subject.of)).join(" UNION ALL ");
  const [row] = await query<{ previous: Date | null; next: Date | null }>(
    `SELECT max(previous) AS previous, min(next) AS next FROM (${sides}) side`,
    [startOfDay(day, timeZone), startOfDay(addDays(day, 1), timeZone), ...subject.values],
  );
  const dayAt = (edge: Date | null | undefined) => (edge ? dayOf(edge, timeZone) : null);
  return { previous: dayAt(row?.previous), next: dayAt(row?.next) };
}

type Subject = { of: "all" | "units" | "person"; values: unknown[] };

async function subjectOf(scope: ChangeScope, at: Date): Promise<Subject> {
  if (scope.of === "person") return { of: "person", values: [scope.personId] };
  if (scope.unitId === null) return { of: "all", values: [] };
  const units = await unitSubtree(scope.unitId, at);
  // A unit that does not exist on this day is itself what may begin.
  return { of: "units", values: [units.length > 0 ? units : [scope.unitId]] };
}

/** The nearest edges of a table's rows before `$1` and from `$2` on. */
function sidesSql({ table, ofUnits }: Source, of: Subject["of"]): string {
  if (of === "units" && ofUnits) return unitSidesSql(table, ofUnits);
  const isOfPerson = of === "person" ? "each.person_id = $3::uuid AND " : "";
  // Each by itself, so that each is one look into an index.
  const nearest = (pick: "max" | "min", bound: string) =>
    ["from", "until"]
      .map((edge) => `(SELECT ${pick}("${edge}") FROM ${table} each WHERE ${isOfPerson}"${edge}" ${bound})`)
      .join(", ");
  return `SELECT greatest(${nearest("max", "< $1")}) AS previous, least(${nearest("min", ">= $2")}) AS next`;
}

/** Likewise of units: no index has their edges in order, so that their rows are read once for all four. */
function unitSidesSql(table: string, ofUnits: "unit" | "tree" | "person"): string {
  const isOfUnits = {
    unit: "each.unit_id = ANY($3::uuid[])",
    tree: "(each.unit_id = ANY($3::uuid[]) OR each.parent_id = ANY($3::uuid[]))",
    // Of whoever was in one of the units then, to the instant at which they left it.
    person: `post.unit_id = ANY($3::uuid[]) AND post."from" <= edge AND (post."until" IS NULL OR post."until" >= edge)`,
  };
  return `SELECT max(edge) FILTER (WHERE edge < $1) AS previous, min(edge) FILTER (WHERE edge >= $2) AS next
    FROM ${table} each ${ofUnits === "person" ? "JOIN posts post ON post.person_id = each.person_id" : ""}
    CROSS JOIN LATERAL (VALUES (each."from"), (each."until")) edges(edge) WHERE ${isOfUnits[ofUnits]}`;
}
