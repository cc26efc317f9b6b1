import { type Address, appEnvironment, needsPublicUrl, readAddress } from "../app/environment";
import { type AppServer, checkPort } from "../app/server";
import { type OpenDatabase, openDatabase } from "../database/open";
import { type Installation, type InstallationName, openInstallation } from "../installation";
import { takeLock } from "../lock";
import { endingSignals } from "../processes";
import { Stop, say, step } from "../terminal";

export type Served = { installation: Installation; database: OpenDatabase; address: Address; env: NodeJS.ProcessEnv };

/** How a command serves: how it fills the database and what to tell once all is ready, what it builds, and what it runs. */
export type Serving = {
  name: InstallationName;
  prepare(served: Served): Promise<() => string>;
  build(): Promise<void>;
  start(served: Served): Promise<AppServer>;
};

/** Serves until a signal: database first and last, so that no page ever meets it closed. */
export async function serve(serving: Serving): Promise<never> {
  const address = readAddress();
  const installation = await openInstallation(serving.name);
  takeLock(installation.folder);
  await checkPort(address);
  const signal = untilSignal();
  const database = await unlessAsked(openDatabase(installation), signal);
  try {
    await serveOn(
      { installation, database, address, env: appEnvironment(installation, database.appAddress, address) },
      serving,
      signal,
    );
  } finally {
    if (database.isEmbedded) await step("Stopping the database", database.stop);
  }
  process.exit(0);
}

/** Work in which nothing needs to be put in order: a signal ends it on the spot. */
async function unlessAsked<T>(work: Promise<T>, signal: Promise<void>): Promise<T> {
  const outcome = await Promise.race([work.then((value) => ({ value })), signal]);
  return outcome === undefined ? process.exit(130) : outcome.value;
}

async function serveOn(served: Served, { prepare, build, start }: Serving, signal: Promise<void>): Promise<void> {
  const asked = signal.then(() => null);
  const ready = await Promise.race([asked, prepare(served)]);
  if (ready === null) return;
  // After the database: a wrong DATABASE_URL should not be told only after a long build.
  const built = await Promise.race([asked, build()]);
  if (built === null) return;
  const app = await Promise.race([asked, step("Starting the web server", () => start(served))]);
  if (app === null) return;
  say(ready());
  if (needsPublicUrl(served.address))
    say("  Others can connect, but sign in only at the address in NEXTAUTH_URL: set it to the public one.\n");
  const reason = await Promise.race([
    asked,
    app.ended.then(() => "the web server ended by itself; see above."),
    served.database.died.then(
      () => `the database ended and does not come back; see ${served.installation.folder}/postgres.log.`,
    ),
  ]);
  await step("Stopping the web server", app.stop);
  if (reason !== null) throw new Stop(reason);
}

/** Resolves at the first Ctrl-C or SIGTERM. Further ones are ignored: ending is under way and has a limit. */
function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of endingSignals) process.removeAllListeners(signal).on(signal, () => resolve());
  });
}
