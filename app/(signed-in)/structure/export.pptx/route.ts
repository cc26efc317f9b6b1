import { layoutOf } from "@/lib/diagram/layout";
import { pptxFile } from "@/lib/export/pptx";
import { exportRoute } from "../export-route";

export const GET = exportRoute({
  ending: "pptx",
  type: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  write: (model, { colours }) => pptxFile(layoutOf(model, { frame: "whole" }), colours),
});
