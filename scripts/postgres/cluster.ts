import { execFile } from "node:child_process";
import { chown, lstat, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { Stop } from "../terminal";
import type { Account } from "./account";

const run = promisify(execFile);

export const superuser = "postgres";

/**
 * How the data folder is named to PostgreSQL's programs. They start inside it and are told "where you are", because the
 * account may not be able to walk there: folders above it, such as .data or /root, are closed to everybody but their owner.
 */
export function dataAddress(dataFolder: string, account: Account | null): string {
  return account === null ? dataFolder : "/proc/self/cwd";
}

/** Makes the cluster in `dataFolder` unless it is there. Built aside and renamed, so that an interrupted start leaves none. */
export async function ensureCluster(
  binaries: string,
  dataFolder: string,
  options: { account: Account | null; password: string },
): Promise<void> {
  const { account, password } = options;
  if (await exists(dataFolder)) {
    if (account !== null) await giveTo(account, dataFolder);
    return;
  }
  const aside = `${dataFolder}.new`;
  await rm(aside, { recursive: true, force: true });
  try {
    const data = join(aside, "data");
    const passwordFile = join(aside, "password");
    await mkdir(data, { recursive: true, mode: 0o700 });
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (account !== null) await giveTo(account, aside);
    await initialise(binaries, data, account);
    await rename(data, dataFolder);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function initialise(binaries: string, data: string, account: Account | null): Promise<void> {
  const options = [
    `--pgdata=${dataAddress(data, account)}`,
    `--username=${superuser}`,
    "--pwfile=../password",
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    // Names sort as people expect, the same on every machine; messages and numbers stay plain.
    "--locale-provider=icu",
    "--icu-locale=und",
    "--locale=C",
  ];
  try {
    await run(join(binaries, "bin", "initdb"), options, { cwd: data, env: plainEnvironment(), ...account });
  } catch (error) {
    const told = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
    if (/No space left/.test(told)) throw new Stop("the disk is full. Free some space and start again.");
    throw new Stop(`the database cannot be made: ${told.trim().split("\n").at(-1) ?? told}`);
  }
}

/** PostgreSQL gets none of Muster's environment: no secrets, and no PG* or LC_* variable that would change its mind. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  return { NODE_ENV: "production", PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** A checkout that moved between machines, or was run without root before, has files of another owner. */
async function giveTo(account: Account, folder: string): Promise<void> {
  const { uid, gid } = await lstat(folder);
  if (uid === account.uid && gid === account.gid) return;
  for (const entry of await readdir(folder, { recursive: true }))
    await chown(join(folder, entry), account.uid, account.gid);
  await chown(folder, account.uid, account.gid);
}
