import { orgSvg } from "@/lib/export/org-svg";
import { exportRoute } from "../export-route";

export const GET = exportRoute({
  ending: "svg",
  type: "image/svg+xml; charset=utf-8",
  write: (tree, { words, theme }) => orgSvg(tree, words, theme),
});
