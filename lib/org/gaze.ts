import type { OrgLayout, Rect } from "./org-layout";
import { centred, fitted, naturalScale, type Size, type View } from "./view";

export function rectOf({ x, y, w, h }: OrgLayout, index: number): Rect {
  return { x: x[index] ?? 0, y: y[index] ?? 0, w: w[index] ?? 0, h: h[index] ?? 0 };
}

/** The view of everybody; a small organisation is not blown up. */
export function viewOfAll({ width, height }: OrgLayout, size: Size): View {
  return fitted({ x: 0, y: 0, w: width, h: height }, size, { most: naturalScale });
}

/** The part of the window that the card of whom one looks at leaves free: on a phone it takes the lower half. */
function freeOf(size: Size): Size {
  return size.width < 640 ? { ...size, height: size.height * 0.42 } : size;
}

/** The view in which a person can be read: managers with all their people, others with those around them. */
export function viewOf(layout: OrgLayout, index: number, size: Size): View {
  const rect = rectOf(layout, index);
  const free = freeOf(size);
  if ((layout.band[index] ?? 0) > 0) return fitted(rect, free, { margin: 24, most: naturalScale });
  const scale = Math.min(naturalScale, Math.max(220 / rect.w, 60 / rect.h));
  return centred({ x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 }, free, scale);
}

/** Whether a person's name is in the window and large enough to be read. */
export function isRead(layout: OrgLayout, index: number, { view, size }: { view: View; size: Size }): boolean {
  const rect = rectOf(layout, index);
  const left = (rect.x - view.x) * view.scale;
  const top = (rect.y - view.y) * view.scale;
  const wide = rect.w * view.scale;
  const high = (layout.band[index] || rect.h) * view.scale;
  const isInAcross = left < size.width - 60 && left + wide > 60;
  const isInDown = top >= 0 && top + high <= freeOf(size).height;
  return isInAcross && isInDown && high >= 14 && wide >= 52;
}

/** The view of another layout of the same people in which a person stands where they stood. */
export function sameFor(index: number, view: View, { from, to }: { from: OrgLayout; to: OrgLayout }): View {
  const [before, after] = [rectOf(from, index), rectOf(to, index)];
  return { ...view, x: view.x + after.x - before.x, y: view.y + after.y - before.y };
}
