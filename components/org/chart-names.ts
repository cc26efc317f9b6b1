import { people } from "@/lib/org/words";
import { paintBand } from "./chart-bands";
import { paintCard } from "./chart-cards";
import { nameMark } from "./chart-grounds";
import { bandDetail, cellDetail, type Frame, isLit, type NameBox, type Scene } from "./chart-scene";
import type { ChartText } from "./chart-text";

type Context = CanvasRenderingContext2D;
type Tools = { frame: Frame; text: ChartText };

/** Names, and the cards around them, wherever they can be read. */
export function paintNames(context: Context, scene: Scene, { frame, text }: Tools): void {
  const { layout } = scene;
  const { view, shown } = frame;
  context.textBaseline = "alphabetic";
  for (let place = 0; place < shown; place += 1) {
    const index = frame.people[place] ?? 0;
    const w = (layout.w[index] ?? 0) * view.scale;
    const band = (layout.band[index] ?? 0) * view.scale;
    const h = band > 0 ? band : (layout.h[index] ?? 0) * view.scale;
    const detail = band > 0 ? bandDetail(w, h) : cellDetail(w, h);
    if (detail !== "name" && detail !== "card") continue;
    const x = ((layout.x[index] ?? 0) - view.x) * view.scale;
    const y = ((layout.y[index] ?? 0) - view.y) * view.scale;
    if (y + h < 0 || y > frame.size.height) continue;
    const box = { index, x, y, w, h };
    if (band > 0) paintBand(context, scene, { ...box, text, width: frame.size.width });
    else if (detail === "card") paintCard(context, scene, { ...box, text });
    else paintName(context, scene, { ...box, text });
  }
  paintLoose(context, scene, { frame, text });
}

function paintName(context: Context, scene: Scene, { index, x, y, w, h, text }: NameBox): void {
  const size = h >= 22 ? 12 : h >= 17 ? 11 : 10;
  const colour = isLit(scene, index) ? scene.inks.text.css : scene.inks.dimText.css;
  const start = x + nameMark + 6;
  const name = scene.tree.names[index] ?? "";
  text.write(context, name, {
    x: start,
    y: y + h / 2 + size * 0.36 - 1,
    width: x + w - start - 4,
    size,
    weight: 400,
    colour,
  });
}

/** The heading over those at the top who manage nobody. */
function paintLoose(context: Context, { layout: { loose }, inks }: Scene, { frame: { view }, text }: Tools): void {
  if (loose === null) return;
  const high = loose.heading * view.scale;
  if (high < 10) return;
  const size = Math.round(Math.min(16, Math.max(9.5, high * 0.6)));
  const x = (loose.x - view.x) * view.scale + 4;
  const y = (loose.y - view.y) * view.scale + high / 2 + size * 0.36;
  const words = `No manager: ${people(loose.count)}`;
  text.write(context, words, { x, y, width: loose.w * view.scale - 8, size, weight: 600, colour: inks.textSoft.css });
}
