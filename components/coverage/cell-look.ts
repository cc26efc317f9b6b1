import { CalendarOff, CircleCheck, CircleDashed, CircleHelp, type LucideIcon, User, UserX } from "lucide-react";
import type { CellState } from "@/lib/domain/coverage-cell";

/** Told thrice: by an icon and words, by a pattern, by a colour. */
type CellLook = { Icon: LucideIcon; tile: string; ink: string };

export const cellLooks: Record<CellState, CellLook> = {
  GAP: {
    Icon: UserX,
    tile: "border border-danger/40 bg-[repeating-linear-gradient(135deg,var(--danger-soft)_0_5px,transparent_5px_10px)]",
    ink: "text-danger",
  },
  ABSENT: {
    Icon: CalendarOff,
    tile: "border border-warning/40 bg-[radial-gradient(var(--warning-soft)_2.5px,transparent_2.6px)] bg-size-[9px_9px]",
    ink: "text-warning",
  },
  SINGLE: { Icon: User, tile: "border border-dashed border-warning/70", ink: "text-warning" },
  COVERED: { Icon: CircleCheck, tile: "border border-transparent bg-ok-soft/60", ink: "text-ok" },
  NOT_REQUIRED: { Icon: CircleDashed, tile: "border border-transparent", ink: "text-ink-soft" },
  NOT_EVALUATED: { Icon: CircleHelp, tile: "border border-dashed border-line-strong", ink: "text-ink-soft" },
};
