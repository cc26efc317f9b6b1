import "server-only";
import { v7 } from "uuid";
import type { Granted } from "@/lib/domain/access";
import { definedCapabilities, undefinedCapabilities } from "@/lib/domain/capability-seed";
import { done } from "@/lib/domain/outcome";
import { inForceAt } from "./as-of";
import { type Changed, change } from "./change";
import { db, type Tx } from "./db";
import { inserted, type RowChange, type Rows } from "./row-change";
import { ended } from "./timeline";

export type CapabilityChoice = "OFF" | "ON" | "RACI";

/**
 * Switches the capability view: off, on, or on with who is responsible, accountable, consulted and informed. The first time
 * it fills the catalogue. What is in it stays while it is off.
 */
export function switchCapabilities(
  actor: Granted<"capability:write">,
  { choice }: { choice: CapabilityChoice },
): Promise<Changed<null>> {
  return change(actor, async ({ tx, at, record }) => {
    const current = await tx.capabilityView.findFirst({ where: inForceAt(at) });
    if (choice === chosenOf(current)) return done(null);
    const changes: RowChange[] = current ? ended("capabilityView", current, at) : [];
    if (choice !== "OFF") {
      changes.push(inserted("capabilityView", { id: v7(), withRaci: choice === "RACI", from: at, until: null }));
      changes.push(...(await firstLines(tx, at)));
    }
    const words = { OFF: "off", ON: "on", RACI: "on, with who is accountable" };
    const title = `Capability view: ${words[choice]}`;
    await record({ event: "capabilities.switched", subject: "organisation", subjectId: "1", title, changes });
    return done(null);
  });
}

function chosenOf(view: { withRaci: boolean } | null): CapabilityChoice {
  if (view === null) return "OFF";
  return view.withRaci ? "RACI" : "ON";
}

/** The catalogue as it begins, unless there is one. */
async function firstLines(tx: Tx, at: Date): Promise<RowChange[]> {
  if ((await tx.capabilityLine.count()) > 0) return [];
  const line = (capability: string, position: number, rest: Pick<Rows["capabilityLine"], "origin" | "duties">) => {
    const row = {
      id: v7(),
      lineId: v7(),
      position,
      capability,
      activity: "",
      raci: {},
      from: at,
      until: null,
      ...rest,
    };
    return inserted("capabilityLine", row);
  };
  return [
    ...definedCapabilities.map(({ capability, duties }, n) => line(capability, n, { origin: "FINOPS", duties })),
    ...undefinedCapabilities.map((capability, n) =>
      line(capability, definedCapabilities.length + n, { origin: "UNDEFINED", duties: {} }),
    ),
  ];
}

export async function readCapabilityChoice(_: Granted<"capability:write">): Promise<CapabilityChoice> {
  return chosenOf(await db().capabilityView.findFirst({ where: inForceAt(new Date()) }));
}
