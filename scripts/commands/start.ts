import { ensureBuilt } from "../app/build";
import { startAppServer } from "../app/server";
import { runTask } from "../app/task";
import { hasOrganisation } from "../database/open";
import { bold, dim } from "../terminal";
import { type Served, serve } from "./serve";

/** The production build for real use, under .data/main. */
export function start(): Promise<void> {
  return serve({
    name: "main",
    prepare: prepareFirstVisit,
    build: ensureBuilt,
    start: ({ address, env }) => startAppServer(address, env),
  });
}

/** Whoever holds the link makes the organisation and its first admin, so only this terminal gets it. */
async function prepareFirstVisit({ database, address, env }: Served): Promise<() => string> {
  const token = (await hasOrganisation(database.ownerAddress)) ? null : await runTask("setup-link", env);
  const ready = ["", `  ${bold("Muster")} is ready:  ${bold(address.url)}`, ""];
  if (token === null) return () => ready.join("\n");
  return () =>
    [
      ...ready,
      "  Nobody has set it up yet. This link does, once, within 24 hours; the next start prints a new one:",
      `    ${bold(`${address.url}/set-up/${token}`)}`,
      "",
      dim("  Ctrl-C stops everything."),
      "",
    ].join("\n");
}
