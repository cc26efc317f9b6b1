import { renderAsync } from "@resvg/resvg-js";
import type { Layout } from "../diagram/shapes";
import type { Theme } from "../diagram/theme";
import { svgFile } from "./svg";

/** Pixels; at four bytes each, and twice that while it is packed, what one picture may take of the memory. */
const most = 40_000_000;

/** Whether a picture `scale` times the drawing's own size is small enough to be drawn. */
export function isDrawable({ view }: Layout, scale: number): boolean {
  return view.width * scale * view.height * scale <= most;
}

/** The drawing as a picture, off the main thread. */
export async function pngFile(layout: Layout, theme: Theme, scale: number): Promise<Uint8Array> {
  // The unseen text would only make it look for fonts.
  const options = { fitTo: { mode: "zoom", value: scale }, font: { loadSystemFonts: false } } as const;
  return (await renderAsync(svgFile(layout, theme), options)).asPng();
}
