import type { CapabilityLine, RaciFault } from "@/lib/domain/capability";

/** A line with what the page knows of it: who leads it by the source, and what is wrong with its letters. */
export type ShownLine = CapabilityLine & { lead: string | null; faults: readonly RaciFault[] };
