import { single } from "@/lib/diagram/model";

/** One person stands here, and nobody beside them: outlined as in the drawing. */
export function SingleHolder() {
  return <span className="rounded-full border border-line-strong px-2 text-sm font-medium text-ink">{single}</span>;
}
