import "server-only";
import type { Granted } from "@/lib/domain/access";
import { hiddenOf, type Wording } from "@/lib/domain/interaction";
import type { Interval } from "@/lib/domain/interval";
import type { DiagramNode } from "@/lib/domain/structure";
import { inForceAt } from "./as-of";
import { db } from "./db";

type Writer = Granted<"diagram:write">;

/** Of how many rows of arrows, the latest, the hidden ones are told; a diagram has a dozen in force. */
const remembered = 500;

export type ProviderSetting = Interval & {
  id: string;
  name: string;
  answering: { ENGINEERING: number; FINANCE: number };
};

/** All providers in their order, also those not in use, with how many answer for each side at an instant. */
export async function listProviderSettings(_: Writer, at: Date): Promise<ProviderSetting[]> {
  const rows = await db().provider.findMany({
    orderBy: [{ position: "asc" }, { id: "asc" }],
    include: { covers: { where: inForceAt(at), select: { side: true } } },
  });
  return rows.map(({ id, name, from, until, covers }) => {
    const answering = { ENGINEERING: 0, FINANCE: 0 };
    for (const { side } of covers) answering[side] += 1;
    return { id, name, from, until, answering };
  });
}

export type InteractionSetting = Interval & Wording & { id: string; source: DiagramNode; target: DiagramNode };

const setting = {
  id: true,
  source: true,
  target: true,
  label: true,
  meaning: true,
  rhythm: true,
  from: true,
  until: true,
} as const;

/** The interactions that hold at an instant or will later, in their order. */
export async function listInteractionSettings(_: Writer, at: Date): Promise<InteractionSetting[]> {
  return db().interaction.findMany({
    where: { OR: [{ until: null }, { until: { gt: at } }] },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: setting,
  });
}

/** The interactions that were hidden by an instant and can be shown again, the last hidden first. */
export async function listHiddenInteractions(_: Writer, at: Date): Promise<InteractionSetting[]> {
  const rows = await db().interaction.findMany({ orderBy: { from: "desc" }, take: remembered, select: setting });
  return hiddenOf(rows, at);
}
