import { diagramPdf } from "@/lib/export/diagram-pdf";
import { exportRoute } from "../export-route";

export const GET = exportRoute({
  ending: "pdf",
  type: "application/pdf",
  write: async (model, { colours, paper }) => new Uint8Array(await diagramPdf(model, { theme: colours, paper })),
});
