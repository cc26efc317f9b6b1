import { readCapabilities } from "@/lib/data/capabilities";
import { setCapabilityDuty } from "@/lib/data/capability-lines";
import { switchCapabilities } from "@/lib/data/capability-view";
import { type Actor, grant } from "@/lib/domain/access";
import type { Raci } from "@/lib/domain/capability";
import { capabilityRoles } from "@/lib/domain/capability";
import { certain } from "./certain";

/** What has been decided so far; the second leaves open who answers for it. */
const decided: Record<string, Raci> = {
  "Cost Allocation": { CCOE: "R", ENGINEERING: "R", EXECUTIVE: "A", FINANCE: "C", PRODUCT: "I" },
  "Managing Anomalies": { CCOE: "R", ENGINEERING: "R", FINANCE: "I" },
  "Resource Utilization and Efficiency": { CCOE: "C", ENGINEERING: "A", PRODUCT: "C", FINANCE: "I" },
};

/** The capability view, on, with who is accountable where the lead has got to. */
export async function enterCapabilities(lead: Actor): Promise<void> {
  const writer = grant(lead, "capability:write");
  certain(await switchCapabilities(writer, { choice: "RACI" }));
  const catalogue = await readCapabilities(grant(lead, "structure:read"), new Date());
  for (const { lineId, capability, duties } of catalogue?.lines ?? []) {
    for (const role of capabilityRoles) {
      const letter = decided[capability]?.[role];
      if (letter) certain(await setCapabilityDuty(writer, { lineId, role, duty: duties[role] ?? "", letter }));
    }
  }
}
