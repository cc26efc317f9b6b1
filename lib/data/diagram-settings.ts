import "server-only";
import type { Granted } from "@/lib/domain/access";
import type { Interval } from "@/lib/domain/interval";
import type { DiagramNode } from "@/lib/domain/structure";
import { inForceAt } from "./as-of";
import { db } from "./db";

type Writer = Granted<"diagram:write">;

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

export type InteractionSetting = Interval & {
  id: string;
  source: DiagramNode;
  target: DiagramNode;
  label: string;
  meaning: string;
};

/** The interactions that hold at an instant or will later, in their order. */
export async function listInteractionSettings(_: Writer, at: Date): Promise<InteractionSetting[]> {
  return db().interaction.findMany({
    where: { OR: [{ until: null }, { until: { gt: at } }] },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, source: true, target: true, label: true, meaning: true, from: true, until: true },
  });
}
