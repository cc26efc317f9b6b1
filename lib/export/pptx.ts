import { strToU8, unzipSync, zipSync } from "fflate";
import PptxGenJS from "pptxgenjs";
import type { Layout } from "../diagram/shapes";
import type { Theme } from "../diagram/theme";
import { slideOf } from "./slide";

/**
 * The drawing as a presentation of one slide. The package around the slide, with its theme and masters, is pptxgenjs's;
 * the slide is our own, since that library has no connectors.
 */
export async function pptxFile(layout: Layout, theme: Theme): Promise<Uint8Array<ArrayBuffer>> {
  const presentation = new PptxGenJS();
  presentation.layout = "LAYOUT_WIDE";
  presentation.title = layout.title;
  presentation.company = "";
  presentation.author = "Muster";
  presentation.addSlide();
  const written = await presentation.write({ outputType: "uint8array" });
  if (!(written instanceof Uint8Array)) throw new Error("A presentation is written as the bytes that were asked for");
  const parts = unzipSync(written);
  return zipSync({ ...parts, "ppt/slides/slide1.xml": strToU8(slideOf(layout, theme)) });
}
