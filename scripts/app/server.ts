import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { endChild, spawnProgram } from "../children";
import { inRoot } from "../paths";
import { Stop } from "../terminal";
import { standaloneFolder } from "./build";
import { type Address, localUrl } from "./environment";

/** Milliseconds. */
const readyWithin = 60_000;
const stopWithin = 12_000;

export type AppServer = { stop(): Promise<void>; readonly ended: Promise<void> };

/** Asked before the long steps, so that a taken port is told at once. @throws Stop */
export async function checkPort({ host, port }: Address): Promise<void> {
  const server = createServer().listen(port, host);
  await once(server, "listening").catch((error: unknown) => {
    throw new Stop(
      explainPort(error instanceof Error && "code" in error ? String(error.code) : String(error), host, port),
    );
  });
  server.close();
  await once(server, "close");
}

function explainPort(code: string, host: string, port: number): string {
  switch (code) {
    case "EADDRINUSE":
      return `port ${port} is taken. Stop the program that uses it, or choose another port: PORT=${port === 65_535 ? port - 1 : port + 1}.`;
    case "EACCES":
      return `port ${port} is not open to this user. Choose one above 1023, such as PORT=3000.`;
    default:
      return `this machine cannot listen on HOST ${host} (${code}). Use an address of its own, such as HOST=0.0.0.0.`;
  }
}

/** Serves the build until it is stopped; returns when it is ready to answer. */
export async function startAppServer(address: Address, env: NodeJS.ProcessEnv): Promise<AppServer> {
  const child = spawnProgram(
    [
      process.execPath,
      // A page on a large register makes a hundred megabytes of rows that live for a second: room for them to die young.
      "--max-semi-space-size=64",
      "--import",
      inRoot("scripts", "app", "end-with-launcher.mjs"),
      join(standaloneFolder, "server.js"),
    ],
    {
      cwd: standaloneFolder,
      env: { ...env, NODE_ENV: "production", PORT: String(address.port), HOSTNAME: address.host },
      stdio: ["ignore", "pipe", "inherit", "ipc"],
    },
  );
  const ended = once(child, "exit").then(() => {});
  const stop = () => endChild(child, stopWithin);
  // Next's greeting is dropped: the launcher has its own. What the app says later is shown.
  child.stdout?.resume();
  try {
    await untilReady(child, address);
    child.stdout?.pipe(process.stdout);
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop, ended };
}

/** Resolves once the app says that it is ready. @throws Stop when it ends before, or takes too long. */
export async function untilReady(child: ChildProcess, address: Address): Promise<void> {
  const end = performance.now() + readyWithin;
  while (performance.now() < end) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Stop("the web server ended while starting; see above.");
    if (await isReady(address)) return;
    await pause(50);
  }
  throw new Stop(
    `the web server is not ready after ${readyWithin / 1000} s. Check that the database answers, and start again.`,
  );
}

async function isReady(address: Address): Promise<boolean> {
  try {
    const response = await fetch(`${localUrl(address)}/api/health/ready`, { signal: AbortSignal.timeout(5_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
