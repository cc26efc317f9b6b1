import { layoutOf } from "@/lib/org/layout";
import type { LayoutWish, OrgLayout, TreeShape } from "@/lib/org/org-layout";

/** The shape goes with the first of a tree's questions only. */
export type Ask = { turn: number; shape: TreeShape | null; wish: LayoutWish };
export type Answer = { turn: number; layout: OrgLayout };

// Starts while the people are still on their way: this module is loaded with the chart only.
let spare = startWorker();

/** Lays out a tree off the main thread, or on it where workers are not to be had. */
export class OrgLayouter {
  readonly #shape: TreeShape;
  #worker: Worker | null = null;
  #turn = 0;
  #last: { wish: LayoutWish; done: (layout: OrgLayout) => void } | null = null;

  constructor({ count, manager, below, persona }: TreeShape) {
    this.#shape = { count, manager, below, persona };
    this.#worker = spare ?? startWorker();
    spare = null;
    if (this.#worker === null) return;
    this.#worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.turn === this.#turn) this.#last?.done(data.layout);
    };
    this.#worker.onerror = () => this.#withoutWorker();
  }

  /** Only the last question is answered: an older layout would be of another window. */
  ask(wish: LayoutWish, done: (layout: OrgLayout) => void): void {
    this.#turn += 1;
    this.#last = { wish, done };
    if (this.#worker === null) done(layoutOf(this.#shape, wish));
    else
      this.#worker.postMessage({ turn: this.#turn, shape: this.#turn === 1 ? this.#shape : null, wish } satisfies Ask);
  }

  close(): void {
    this.#last = null;
    this.#worker?.terminate();
  }

  #withoutWorker(): void {
    this.#worker?.terminate();
    this.#worker = null;
    if (this.#last) this.#last.done(layoutOf(this.#shape, this.#last.wish));
  }
}

function startWorker(): Worker | null {
  try {
    return new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
  } catch {
    return null;
  }
}
