/** Does a work when its turn comes; null, and the work undone, when too many wait already. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T | null>;

/** Bounds what is done at once and what may wait for it, so that nobody can take a whole server by asking often. */
export function turns({ atOnce, waiting }: { atOnce: number; waiting: number }): Turns {
  const queue: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= atOnce) {
      if (queue.length >= waiting) return null;
      // Whoever ends hands its place over, so that nobody slips in between.
      await new Promise<void>((go) => queue.push(go));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

// Next evaluates modules once per route bundle; the process has one queue for all files.
const holder = globalThis as { musterExports?: Turns };

/** Makes a file in its turn: one draws while another packs; a whole meeting may press the button at once. */
export const inTurn: Turns = (work) => {
  holder.musterExports ??= turns({ atOnce: 2, waiting: 20 });
  return holder.musterExports(work);
};
