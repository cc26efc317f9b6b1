import { CircleCheck, Info, OctagonAlert, TriangleAlert } from "lucide-react";
import { classes } from "./classes";
import type { Tone } from "./tone";

const icons: Record<Tone, typeof Info> = {
  neutral: Info,
  accent: Info,
  ok: CircleCheck,
  warning: TriangleAlert,
  danger: OctagonAlert,
};

const inks: Record<Tone, string> = {
  neutral: "text-ink-soft",
  accent: "text-accent",
  ok: "text-ok",
  warning: "text-warning",
  danger: "text-danger",
};

export function ToneIcon({ tone, className }: { tone: Tone; className?: string | undefined }) {
  const Icon = icons[tone];
  return <Icon aria-hidden="true" className={classes("size-4 shrink-0", inks[tone], className)} strokeWidth={2} />;
}
