import { layoutOf } from "@/lib/diagram/layout";
import { svgFile } from "@/lib/export/svg";
import { exportRoute } from "../export-route";

export const GET = exportRoute({
  ending: "svg",
  type: "image/svg+xml; charset=utf-8",
  write: (model, { colours }) => svgFile(layoutOf(model, { frame: "whole" }), colours),
});
