import { ensureBuilt } from "../app/build";
import { prepareDemo } from "../app/demo-organisation";
import { startAppServer } from "../app/server";
import { serve } from "./serve";

/** The production build with a demo organisation, under .data/demo. */
export function demo(): Promise<void> {
  return serve({
    name: "demo",
    prepare: prepareDemo,
    build: ensureBuilt,
    start: ({ address, env }) => startAppServer(address, env),
  });
}
