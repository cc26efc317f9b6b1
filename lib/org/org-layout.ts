import type { OrgTree } from "./tree";

/** In units of a layout; its sides are abbreviated like those of the layout's columns. */
export type Rect = { x: number; y: number; w: number; h: number };

/** What a layout needs of the tree: its shape, and by what the members of a team are grouped. */
export type TreeShape = Pick<OrgTree, "count" | "manager" | "below" | "persona">;

export type LayoutWish = {
  /** Width through height of the window that the whole is to fill. */
  aspect: number;
  /** 1 for managers whose people are not shown. */
  closed: Uint8Array | null;
};

/**
 * Where everybody stands, in units of which a card takes 200 by 80. Who manages nobody has a cell; a manager has an
 * area: a band at its head, which is their own, and below it the areas and cells of those who report to them. Who
 * stands below a closed manager has no width.
 */
export type OrgLayout = {
  width: number;
  height: number;
  x: Float32Array;
  y: Float32Array;
  w: Float32Array;
  h: Float32Array;
  /** Height of a manager's band; 0 for a cell. */
  band: Float32Array;
  /** Room inside a manager's border and between the areas there, through which reporting lines run. */
  gap: Float32Array;
  /** The place of those at the top who manage nobody, under its heading; null when there are none, or nobody else. */
  loose: (Rect & { heading: number; count: number }) | null;
};
