import { layoutOf } from "@/lib/diagram/layout";
import { isDrawable, pngFile } from "@/lib/export/png";
import { exportRoute } from "../export-route";

export const GET = exportRoute({
  ending: "png",
  type: "image/png",
  async write(model, { colours, scale }) {
    const layout = layoutOf(model, { frame: "whole" });
    if (!isDrawable(layout, scale))
      return { field: "scale", message: "The drawing is too large for that. Ask for a smaller scale, or for a PDF." };
    return new Uint8Array(await pngFile(layout, colours, scale));
  },
});
