import { frozenReport } from "../frozen-report";

export const GET = frozenReport("pptx");
