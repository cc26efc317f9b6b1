import { ellipsised, widthOf } from "@/lib/diagram/text-measure";

export type Weight = 400 | 600;
type Style = { size: number; weight: Weight; colour: string };

// Widths in steps, so that names keep their ellipsis through most frames of a zoom.
const step = 6;
const mostRemembered = 20_000;

/** Writes names so that they fit. What a name was cut to, and its width, are kept: a frame asks for hundreds of both. */
export class ChartText {
  readonly #widths = new Map<string, number>();
  readonly #cut = new Map<string, string>();
  #family = "sans-serif";

  /** The page's own font, once it is loaded. */
  set family(family: string) {
    this.#family = family;
  }

  /** Writes as much of the text as fits; returns how wide that is. The baseline is at `y`. */
  write(
    context: CanvasRenderingContext2D,
    text: string,
    { x, y, width, ...style }: Style & { x: number; y: number; width: number },
  ): number {
    const shown = this.#fitted(text, width, style);
    if (shown === "" || shown === "…") return 0;
    context.font = `${style.weight} ${style.size}px ${this.#family}`;
    context.fillStyle = style.colour;
    context.fillText(shown, x, y);
    return this.width(shown, style);
  }

  width(text: string, { size, weight }: { size: number; weight: Weight }): number {
    const key = `${weight}${text}`;
    let em = this.#widths.get(key);
    if (em === undefined) {
      em = widthOf(text, { size: 1, weight });
      remember(this.#widths, key, em);
    }
    return em * size;
  }

  #fitted(text: string, width: number, { size, weight }: Style): string {
    if (this.width(text, { size, weight }) <= width) return text;
    const room = Math.floor(width / step) * step;
    const key = `${weight} ${size} ${room} ${text}`;
    let shown = this.#cut.get(key);
    if (shown === undefined) {
      shown = ellipsised(text, room, { size, weight });
      remember(this.#cut, key, shown);
    }
    return shown;
  }
}

function remember<T>(into: Map<string, T>, key: string, value: T): void {
  if (into.size >= mostRemembered) into.clear();
  into.set(key, value);
}
