import {
  CalendarClock,
  CalendarOff,
  CircleCheck,
  CircleDashed,
  CircleHelp,
  FileCheck,
  History,
  type LucideIcon,
  User,
  UserX,
} from "lucide-react";
import type { CellState } from "@/lib/domain/coverage-cell";

/** Told thrice: by an icon and words, by a pattern and a border, by a colour. The latter two are in matrix.css. */
export const cellIcons: Record<CellState, LucideIcon> = {
  GAP: UserX,
  ABSENT: CalendarOff,
  PLANNED: CalendarClock,
  WAIVED: FileCheck,
  STALE: History,
  SINGLE: User,
  COVERED: CircleCheck,
  NOT_REQUIRED: CircleDashed,
  NOT_EVALUATED: CircleHelp,
};
