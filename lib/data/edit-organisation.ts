import "server-only";
import type { Granted } from "@/lib/domain/access";
import { ccoeNameOf, type OrganisationFacts, organisationFacts } from "@/lib/domain/organisation";
import { done, refused } from "@/lib/domain/outcome";
import { refuseIfChangedSince } from "./audit";
import { type Changed, change } from "./change";
import { updated } from "./row-change";

export type EditOrganisationInput = OrganisationFacts & { seen?: string | undefined };

const fieldNames: Record<keyof OrganisationFacts, string> = {
  name: "name",
  ccoeName: "name of the CCoE",
  currency: "currency",
  timeZone: "time zone",
};

/** The installation's own facts. Amounts and days that are entered already stay as they are. */
export function editOrganisation(
  actor: Granted<"organisation:write">,
  { seen, ...typed }: EditOrganisationInput,
): Promise<Changed<null>> {
  return change(actor, async ({ tx, record }) => {
    const facts = organisationFacts(typed);
    if (!facts.ok) return facts;
    const subjectId = "1";
    const meanwhile = await refuseIfChangedSince(tx, { subjectId, seen, actor });
    if (meanwhile) return meanwhile;
    const row = await tx.organisation.findUnique({ where: { id: 1 } });
    if (!row) return refused("Muster is not set up yet.");
    const fields = (["name", "ccoeName", "currency", "timeZone"] as const).filter(
      (field) => row[field] !== facts.value[field],
    );
    const title = `${facts.value.name}: ${fields.map((field) => fieldNames[field]).join(", ")} changed`;
    const changes = updated("organisation", row, facts.value);
    await record({ event: "organisation.edited", subject: "organisation", subjectId, title, changes });
    return done(null);
  });
}

/** The name in the circle of the diagram, on all days: the one fact of the organisation that is the lead's to say. */
export function nameCcoe(
  actor: Granted<"diagram:write">,
  { ccoeName: typed }: { ccoeName: string },
): Promise<Changed<null>> {
  return change(actor, async ({ tx, record }) => {
    const ccoeName = ccoeNameOf(typed);
    if (!ccoeName.ok) return ccoeName;
    const row = await tx.organisation.findUnique({ where: { id: 1 } });
    if (!row) return refused("Muster is not set up yet.");
    const title = `${row.ccoeName}: now called ${ccoeName.value}`;
    const changes = updated("organisation", row, { ccoeName: ccoeName.value });
    await record({ event: "organisation.ccoe-named", subject: "organisation", subjectId: "1", title, changes });
    return done(null);
  });
}
