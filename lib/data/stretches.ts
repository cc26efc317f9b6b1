import "server-only";

/** The stretch of some instants at which something holds: from one number up to, without, another. */
export type Stretch = { first: number; after: number };

/**
 * The columns of a `Stretch` for plain SQL, of two edges of a row and the instants `$1`, which are whole milliseconds in
 * ascending order: how many of the instants are before each edge. The arguments are the author's words.
 */
export function stretch(from: string, until: string): string {
  return `${before(from)} AS first, ${before(`coalesce(${until}, 'infinity')`)} AS after`;
}

const before = (edge: string) => `width_bucket(${edge} - interval '1 microsecond', $1::timestamptz[])`;
