import { liveReport } from "../live-report";

export const GET = liveReport("pdf");
