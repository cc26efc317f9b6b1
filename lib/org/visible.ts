import type { OrgLayout } from "./org-layout";
import type { OrgTree } from "./tree";
import type { Size, View } from "./view";

/**
 * Who has to be drawn: everybody whose place touches the window, in preorder, so that managers come before those in
 * their area. An area of less than `least` pixels either way counts as one place: nobody below it is listed. Written into
 * `into`, which has room for everybody; returns how many. Subtrees out of the window are skipped whole.
 */
export function visible(
  { count, below }: Pick<OrgTree, "count" | "below">,
  layout: OrgLayout,
  { view, size, least, into }: { view: View; size: Size; least: number; into: Int32Array },
): number {
  const { x, y, w, h, band } = layout;
  const right = view.x + size.width / view.scale;
  const bottom = view.y + size.height / view.scale;
  const tiny = least / view.scale;
  let found = 0;
  for (let index = 0; index < count; ) {
    const left = x[index] ?? 0;
    const top = y[index] ?? 0;
    const wide = w[index] ?? 0;
    const high = h[index] ?? 0;
    const isOut = left >= right || top >= bottom || left + wide <= view.x || top + high <= view.y;
    if (!isOut && wide > 0) {
      into[found] = index;
      found += 1;
    }
    const isWhole = isOut || band[index] === 0 || (wide < tiny && high < tiny);
    index += isWhole ? 1 + (below[index] ?? 0) : 1;
  }
  return found;
}

/** Those of the first `shown` whose place is of at least `least` pixels either way, into another column; returns how many. */
export function largeOf(
  { w, h }: OrgLayout,
  people: Int32Array,
  { shown, scale, least, into }: { shown: number; scale: number; least: number; into: Int32Array },
): number {
  const side = least / scale;
  let found = 0;
  for (let place = 0; place < shown; place += 1) {
    const index = people[place] ?? 0;
    if ((w[index] ?? 0) < side && (h[index] ?? 0) < side) continue;
    into[found] = index;
    found += 1;
  }
  return found;
}
