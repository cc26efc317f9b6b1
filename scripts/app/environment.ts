import { BadEnvironment, readEnv } from "@/lib/env";
import type { Installation } from "../installation";
import { Stop } from "../terminal";

/** Where the app listens, and where people find it. */
export type Address = { host: string; port: number; url: string };

const defaultPort = 3000;

/** From PORT, HOST and NEXTAUTH_URL. Only this machine can connect unless HOST says otherwise. */
export function readAddress(env: NodeJS.ProcessEnv = process.env): Address {
  const port = env.PORT === undefined || env.PORT === "" ? defaultPort : Number(env.PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Stop(`PORT is "${env.PORT}". It must be a number from 1 to 65535, such as PORT=3001.`);
  }
  return { host: env.HOST || "127.0.0.1", port, url: env.NEXTAUTH_URL || `http://localhost:${port}` };
}

/** An address of this machine at which a server that listens on the host answers. */
export function localUrl({ host, port }: Address): string {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

/** Whether other machines may connect while the app still calls itself localhost: their sign-in would be refused. */
export function needsPublicUrl({ host, url }: Address): boolean {
  return !/^(127\.|localhost$|::1$)/.test(host) && new URL(url).hostname === "localhost";
}

/**
 * What the app runs with. A secret that the operator set wins over the one drawn for the installation.
 * @throws Stop when one of theirs is weak or malformed: told here, it is one line.
 */
export function appEnvironment(
  installation: Installation,
  databaseAddress: string,
  { url }: Address,
): NodeJS.ProcessEnv {
  const { NEXTAUTH_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY } = installation.secrets;
  const env = {
    NEXTAUTH_SECRET,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
    ...process.env,
    DATABASE_URL: databaseAddress,
    NEXTAUTH_URL: url,
    NEXT_TELEMETRY_DISABLED: "1",
  };
  check(env);
  return env;
}

function check(env: NodeJS.ProcessEnv): void {
  try {
    readEnv(env);
  } catch (error) {
    if (error instanceof BadEnvironment) throw new Stop(`${error.message}. Correct or unset it, and start again.`);
    throw error;
  }
  // Next takes it in base64 for AES-256, and would only fail once somebody submits a form.
  if (Buffer.from(env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? "", "base64").length !== 32) {
    throw new Stop(
      "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY is not 32 bytes in base64. Correct or unset it, and start again.",
    );
  }
}
