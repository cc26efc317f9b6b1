import { ToneIcon } from "@/components/ui/tone-icon";
import type { Remark } from "@/lib/domain/policy-check";

/** What is to be said of one rule, beside it. */
export function Remarks({ remarks, rule }: { remarks: readonly Remark[]; rule: string }) {
  const own = remarks.filter((remark) => remark.rule === rule);
  if (own.length === 0) return null;
  return (
    <ul className="mt-1 flex flex-col gap-1 text-sm">
      {own.map(({ kind, message }) => (
        <li key={message} className="flex items-start gap-2 text-pretty">
          <ToneIcon tone={kind === "SWALLOWED" ? "accent" : "warning"} className="mt-0.5" />
          {message}
        </li>
      ))}
    </ul>
  );
}
