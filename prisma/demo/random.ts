import { v7 } from "uuid";

/** Chance that comes out the same on every machine, so that every demo has the same people and the same gaps. */
export type Random = {
  /** From 0 up to, but not including, 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly [T, ...T[]]): T;
  /** A uuid of version 7. */
  id(): string;
};

// When every id of the demo pretends to have been made.
const madeAt = Date.UTC(2025, 0, 1);

/** Mulberry32: small, fast, and good enough for a crowd. Of no use where anybody must not guess. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (list) => list[between(0, list.length - 1)] ?? list[0],
    id: () => v7({ msecs: madeAt, random: Uint8Array.from({ length: 16 }, () => between(0, 255)) }),
  };
}
