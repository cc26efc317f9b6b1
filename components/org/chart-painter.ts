import type { Size, View } from "@/lib/org/view";
import { largeOf, visible } from "@/lib/org/visible";
import { paintGrounds } from "./chart-grounds";
import { paintLight, paintLines } from "./chart-lines";
import { paintNames } from "./chart-names";
import { Pixels } from "./chart-pixels";
import type { Frame, Scene } from "./chart-scene";
import { ChartText } from "./chart-text";

// An area of less than so many pixels either way is one dot.
const leastArea = 2;
// What is smaller either way has neither a name nor a line.
const leastNamed = 24;

/** Draws the chart: what is in the window only, and of it what can be seen at its size. */
export class Painter {
  readonly text = new ChartText();
  readonly #context: CanvasRenderingContext2D;
  readonly #pixels = new Pixels();
  #people = new Int32Array(0);
  #large = new Int32Array(0);

  constructor(context: CanvasRenderingContext2D) {
    this.#context = context;
  }

  /** Returns how many people were drawn one by one. */
  paint(scene: Scene, { view, size, ratio }: { view: View; size: Size; ratio: number }): number {
    const context = this.#context;
    const { canvas } = context;
    const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    if (this.#people.length < scene.tree.count) {
      this.#people = new Int32Array(scene.tree.count);
      this.#large = new Int32Array(scene.tree.count);
    }
    const people = this.#people;
    const shown = visible(scene.tree, scene.layout, { view, size, least: leastArea, into: people });
    const frame: Frame = { view, size, ratio, people, shown };
    this.#pixels.begin(width, height, scene.inks.grounds[0].pixel);
    paintGrounds(scene, frame, this.#pixels);
    this.#pixels.end(context);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const named = largeOf(scene.layout, people, { shown, scale: view.scale, least: leastNamed, into: this.#large });
    const large: Frame = { ...frame, people: this.#large, shown: named };
    paintLines(context, scene, large);
    paintNames(context, scene, { frame: large, text: this.text });
    paintLight(context, scene, frame);
    return shown;
  }
}
