import { type PaperLayout, type PaperRect, paperBox, paperLayout } from "./paper";
import type { OrgTree } from "./tree";

/** A part of the drawing that is one page, and its place among them. */
export type PaperPage = PaperRect & { column: number; row: number };

export type PaperSize = { width: number; height: number };

/** More people than these make no picture that anybody reads. */
export const mostOnPaper = 2_000;

/** Pages overlap by a box: so each box is whole on one of them at least. */
export const overlap = paperBox;

/** The drawing in a shape that takes few pages of a size, rather as wide as high: a map of it can be read. */
export function fewPages(
  tree: Pick<OrgTree, "count" | "below" | "depth">,
  page: PaperSize,
): { layout: PaperLayout; pages: PaperPage[] } {
  const step = page.width - overlap.width;
  // Nobody puts more than so many pages side by side.
  const tries = Array.from({ length: 8 }, (_, more) => {
    const layout = paperLayout(tree, page.width + more * step);
    return { layout, pages: pagesOf(layout, page) };
  });
  const cost = ({ layout, pages }: (typeof tries)[number]) => pages.length * (1 + 0.15 * slant(layout, 1.5));
  return tries.reduce((best, each) => (cost(each) < cost(best) ? each : best));
}

/** Parts of the drawing of a page's size from left to right, row by row, without those on which nobody would be. */
export function pagesOf({ width, height, boxes }: PaperLayout, page: PaperSize): PaperPage[] {
  const steps = { width: page.width - overlap.width, height: page.height - overlap.height };
  const columns = Math.max(1, Math.ceil((width - overlap.width) / steps.width));
  const rows = Math.max(1, Math.ceil((height - overlap.height) / steps.height));
  const all = Array.from({ length: columns * rows }, (_, place) => {
    const column = place % columns;
    const row = Math.floor(place / columns);
    return { column, row, x: column * steps.width, y: row * steps.height, ...page };
  });
  return all.filter((each) => boxes.some((box) => isWithin(box, each)));
}

export function isWithin(box: PaperRect, page: PaperRect): boolean {
  return (
    box.x >= page.x &&
    box.y >= page.y &&
    box.x + box.width <= page.x + page.width &&
    box.y + box.height <= page.y + page.height
  );
}

/** The drawing whose shape comes nearest to a width so many times its height. */
export function shapedLayout(tree: Pick<OrgTree, "count" | "below" | "depth">, aspect: number): PaperLayout {
  const people = Math.sqrt(tree.count * aspect * paperBox.width * paperBox.height);
  const tries = [1, 1.25, 1.5, 2, 2.5].map((times) => paperLayout(tree, Math.max(paperBox.width * 2, people * times)));
  return tries.reduce((best, each) => (slant(each, aspect) < slant(best, aspect) ? each : best));
}

/** How far from a width so many times the height: 0 for just so. */
const slant = ({ width, height }: PaperLayout, aspect: number) => Math.abs(Math.log(width / height / aspect));
