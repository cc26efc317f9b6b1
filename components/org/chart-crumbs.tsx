import { useEffect, useState } from "react";
import { managersOf } from "@/lib/org/line-of";
import type { OrgTree } from "@/lib/org/tree";
import type { Stage } from "./chart-stage";

// Said when the window rests, not at each step of a drag.
const rest = 120;
// Of a longer line the nearest are of use; "Show everybody" leads to the top.
const deepest = 8;

/** Whose area the window is inside of, from the top, since their names may be out of sight. Each leads back to theirs. */
export function ChartCrumbs({ tree, stage }: { tree: OrgTree; stage: Stage }) {
  const [place, setPlace] = useState<readonly number[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      const { width, height } = stage.size;
      const index = stage.isWhole ? -1 : stage.at({ x: width / 2, y: height / 2 });
      const line = index < 0 ? [] : [...managersOf(tree, index), index];
      setPlace(line.filter((each) => (tree.below[each] ?? 0) > 0).slice(-deepest));
    };
    const stop = stage.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(look, rest);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [tree, stage]);
  if (place.length === 0) return null;
  return (
    <nav aria-label="Where the window is" className="absolute inset-x-2 top-2 z-10 flex">
      <ol className="flex max-w-full overflow-x-auto rounded-md bg-surface-raised px-1 shadow-floating">
        {place.map((index, level) => (
          <li key={index} className="flex shrink-0 items-center text-xs">
            {level > 0 && (
              <span aria-hidden="true" className="text-ink-soft">
                ›
              </span>
            )}
            <button
              type="button"
              onClick={() => stage.goTo(index)}
              className="max-w-40 truncate rounded-sm px-1.5 py-1 touch:min-h-11 hover:bg-surface-hover"
            >
              <bdi>{tree.names[index]}</bdi>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
