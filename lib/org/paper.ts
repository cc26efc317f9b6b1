import { reportsOf } from "./line-of";
import type { OrgTree } from "./tree";

/** Lengths are in units of the drawing; y grows downwards. */
export type PaperRect = { x: number; y: number; width: number; height: number };

/** A person's place on paper. */
export type PaperBox = PaperRect & { index: number };

/** Level or upright. */
export type PaperLine = { x1: number; y1: number; x2: number; y2: number };

export type PaperLayout = { width: number; height: number; boxes: PaperBox[]; lines: PaperLine[] };

type Lines = Pick<OrgTree, "count" | "below" | "depth">;

/** A part of the drawing in coordinates of its own, and further parts that stand in it. */
type Block = {
  width: number;
  height: number;
  boxes: readonly PaperBox[];
  lines: readonly PaperLine[];
  parts: readonly { block: Block; x: number; y: number }[];
  /** Where a line from above arrives at the level of its top. */
  hook: number;
};

export const paperBox = { width: 178, height: 46 } as const;

/** How far those who report to somebody stand to the right of them; their line runs down the middle of it. */
const indent = 20;
const gap = { across: 14, down: 16, stacked: 8 } as const;
/** Longer columns of people without anybody below them are broken. */
const tallest = 10;
/** How far from its left edge a line enters a box from above. */
const entry = indent / 2;

/**
 * Everybody as boxes with the lines between them, about as wide as said. Who reports to a manager stands below them,
 * from left to right and in further rows when it gets too wide; people with nobody below them share columns. So the
 * drawing has the shape of a sheet, which a tree that is one row a level never has.
 */
export function paperLayout(tree: Lines, width: number): PaperLayout {
  const blocks: Block[] = [];
  // From the back, so that whoever reports to somebody is there before them; no line is too long for that.
  for (let index = tree.count - 1; index >= 0; index -= 1) {
    const limit = width - indent * (1 + (tree.depth[index] ?? 0));
    const reports = reportsOf(tree, index);
    blocks[index] = managerBlock(
      index,
      flow(partsOf(tree, { blocks, reports, limit }), { limit, from: entry - indent }),
    );
  }
  const top = partsOf(tree, { blocks, reports: reportsOf(tree, -1), limit: width });
  return flattened(flow(top, { limit: width, from: null }));
}

function managerBlock(index: number, below: Block): Block {
  const own = { index, x: 0, y: 0, ...paperBox };
  const block = { ...paperBox, boxes: [own], lines: [], parts: [], hook: entry };
  if (below.parts.length === 0) return block;
  const y = paperBox.height + gap.down;
  return {
    ...block,
    width: Math.max(paperBox.width, indent + below.width),
    height: y + below.height,
    parts: [{ block: below, x: indent, y }],
  };
}

type Reporting = { blocks: readonly Block[]; reports: readonly number[]; limit: number };

/** Those on their own in columns, then every manager with all below them. */
function partsOf(tree: Lines, { blocks, reports, limit }: Reporting): Block[] {
  const alone = reports.filter((report) => tree.below[report] === 0);
  const managers = reports.filter((report) => tree.below[report] !== 0);
  return [
    ...(alone.length === 0 ? [] : columnsOf(alone, limit)),
    ...managers.flatMap((manager) => blocks[manager] ?? []),
  ];
}

/** Columns of about equal height, each a block beside a line of its own. */
function columnsOf(people: readonly number[], limit: number): Block[] {
  const most = Math.max(1, Math.floor((limit + gap.across) / (paperBox.width + gap.across + indent)));
  const count = Math.min(most, Math.ceil(people.length / tallest));
  const size = Math.ceil(people.length / count);
  return Array.from({ length: Math.ceil(people.length / size) }, (_, column) =>
    columnOf(people.slice(column * size, (column + 1) * size), column > 0),
  );
}

/** `isApart`: with room for its line, which the first column shares with its manager. */
function columnOf(people: readonly number[], isApart: boolean): Block {
  const x = isApart ? indent : 0;
  const line = x - indent / 2;
  const step = paperBox.height + gap.stacked;
  const middle = (row: number) => row * step + paperBox.height / 2;
  return {
    width: x + paperBox.width,
    height: people.length * step - gap.stacked,
    boxes: people.map((index, row) => ({ index, x, y: row * step, ...paperBox })),
    lines: [
      { x1: line, y1: 0, x2: line, y2: middle(people.length - 1) },
      ...people.map((_, row) => ({ x1: line, y1: middle(row), x2: x, y2: middle(row) })),
    ],
    parts: [],
    hook: line,
  };
}

/**
 * Blocks from left to right, in rows. Lines lead to each from an upright one at `from`, which begins at the foot of the
 * manager's box above; null draws none, for those at the top.
 */
function flow(blocks: readonly Block[], { limit, from }: { limit: number; from: number | null }): Block {
  const parts: { block: Block; x: number; y: number }[] = [];
  const lines: PaperLine[] = [];
  let y = 0;
  let width = 0;
  for (const row of rowsOf(blocks, limit)) {
    let x = 0;
    for (const block of row) {
      // The lines of a column lead to it from whoever stands above; at the top nobody does.
      const isLed = from !== null || block.parts.length > 0;
      parts.push({ block: isLed ? block : { ...block, lines: [] }, x, y });
      x += block.width + gap.across;
    }
    if (from !== null) lines.push(...linesTo(parts.slice(-row.length), from));
    width = Math.max(width, x - gap.across);
    y += Math.max(...row.map(({ height }) => height)) + gap.down;
  }
  const last = lines.at(-1);
  if (from !== null && last) lines.push({ x1: from, y1: -gap.down, x2: from, y2: last.y1 });
  return { width, height: Math.max(0, y - gap.down), boxes: [], lines, parts, hook: 0 };
}

/** From the upright line to each of a row: along a level one above them. */
function linesTo(row: Block["parts"], from: number): PaperLine[] {
  const drops = row.map(({ block, x, y }) => {
    const at = x + block.hook;
    return { x1: at, y1: y - gap.down / 2, x2: at, y2: y };
  });
  const last = drops.at(-1);
  if (!last) return [];
  return last.x1 > from ? [...drops, { x1: from, y1: last.y1, x2: last.x1, y2: last.y1 }] : drops;
}

function rowsOf(blocks: readonly Block[], limit: number): Block[][] {
  const rows: Block[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const block of blocks) {
    if (used + block.width > limit) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(block);
    used += block.width + gap.across;
  }
  return rows;
}

/** All parts in the coordinates of the whole. */
function flattened(whole: Block): PaperLayout {
  const boxes: PaperBox[] = [];
  const lines: PaperLine[] = [];
  const waiting = [{ block: whole, x: 0, y: 0 }];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    const { block, x, y } = part;
    for (const box of block.boxes) boxes.push({ ...box, x: box.x + x, y: box.y + y });
    for (const { x1, y1, x2, y2 } of block.lines) lines.push({ x1: x1 + x, y1: y1 + y, x2: x2 + x, y2: y2 + y });
    for (const inner of block.parts) waiting.push({ block: inner.block, x: x + inner.x, y: y + inner.y });
  }
  return { width: whole.width, height: whole.height, boxes, lines };
}
