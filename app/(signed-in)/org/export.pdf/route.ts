import { orgPdf } from "@/lib/export/org-pdf";
import { exportRoute } from "../export-route";

export const GET = exportRoute({
  ending: "pdf",
  type: "application/pdf",
  write: async (tree, { words, theme, paper }) => new Uint8Array(await orgPdf(tree, words, { theme, paper })),
});
