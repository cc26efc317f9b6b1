import { personaShortNames } from "@/lib/domain/persona";
import type { Tally } from "@/lib/org/tally";
import type { OrgTree } from "@/lib/org/tree";
import { belowText, personaOf, titleOf, unitOf } from "@/lib/org/words";

export type Hover = { index: number; x: number; y: number };

type ChartHoverProps = { tree: OrgTree; tally: Tally; hover: Hover; size: { width: number; height: number } };

/** Who is under the pointer, beside it; what is said here the keyboard hears from the live region. */
export function ChartHover({ tree, tally, hover: { index, x, y }, size }: ChartHoverProps) {
  const persona = personaOf(tree, index);
  const facts = [persona ? personaShortNames[persona] : "No persona", belowText(tree, tally, index)];
  const side = x > size.width / 2 ? { right: size.width - x + 14 } : { left: x + 14 };
  const end = y > size.height / 2 ? { bottom: size.height - y + 10 } : { top: y + 10 };
  return (
    <div
      aria-hidden="true"
      style={{ ...side, ...end }}
      className="pointer-events-none absolute z-10 max-w-72 rounded-md bg-surface-raised px-3 py-2 text-sm shadow-floating"
    >
      <bdi className="block font-medium wrap-anywhere">{tree.names[index]}</bdi>
      <span className="block text-ink-soft wrap-anywhere">
        {[titleOf(tree, index), unitOf(tree, index)].filter(Boolean).join(", ")}
      </span>
      {facts.filter(Boolean).map((fact) => (
        <span key={fact} className="block text-pretty text-ink-soft">
          {fact}
        </span>
      ))}
    </div>
  );
}
