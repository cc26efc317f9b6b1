/** What a message or a mark means. Never told by colour alone: an icon or a word goes with it. */
export type Tone = "neutral" | "accent" | "ok" | "warning" | "danger";

export const softTones: Record<Tone, string> = {
  neutral: "bg-surface-hover text-ink-soft",
  accent: "bg-accent-soft text-accent",
  ok: "bg-ok-soft text-ok",
  warning: "bg-warning-soft text-warning",
  danger: "bg-danger-soft text-danger",
};
