/**
 * The reporting lines of everybody at an instant, as columns. People stand in preorder: a manager right before those
 * who report to them, siblings by name. So the people below person `i` are the `below[i]` that follow, and a subtree is
 * a range.
 */
export type OrgTree = {
  count: number;
  /** Index of the manager; -1 at the top. */
  manager: Int32Array;
  /** How many managers stand above; 0 at the top. */
  depth: Uint8Array | Uint16Array;
  /** How many people stand below, on all levels. */
  below: Uint32Array;
  names: readonly string[];
  /** Index into `titleNames`. */
  title: Uint32Array;
  titleNames: readonly string[];
  /** Index into `unitNames`; `noUnit` for none. */
  unit: Uint16Array;
  unitNames: readonly string[];
  /** Index into `personas` of lib/domain/persona plus one; 0 for none. */
  persona: Uint8Array;
  /** Index into `seatKinds` of lib/domain/seat plus one; 0 for none. */
  seat: Uint8Array;
};

export const noUnit = 0xffff;

/** While the people are on their way. */
export const noPeople: OrgTree = {
  count: 0,
  manager: new Int32Array(),
  depth: new Uint8Array(),
  below: new Uint32Array(),
  names: [],
  title: new Uint32Array(),
  titleNames: [],
  unit: new Uint16Array(),
  unitNames: [],
  persona: new Uint8Array(),
  seat: new Uint8Array(),
};
