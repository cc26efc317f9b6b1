import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { birthOf } from "./processes";
import { Stop } from "./terminal";

const holderSchema = z.object({ pid: z.number(), birth: z.string().nullable() });

/**
 * One launcher per folder. Held by pid and birth, so that a killed launcher's lock does not hold anybody up.
 * @throws Stop when another launcher runs.
 */
export function takeLock(folder: string): void {
  const file = lockFile(folder);
  const holder = lockHolder(folder);
  if (holder !== null)
    throw new Stop(`already running from this folder (process ${holder}). Stop it first, or use that one.`);
  writeFileSync(file, JSON.stringify({ pid: process.pid, birth: birthOf(process.pid) }), { mode: 0o600 });
  process.on("exit", () => rmSync(file, { force: true }));
}

const lockFile = (folder: string) => join(folder, "launcher.json");

/** The process that holds the folder's lock; null when it is free, or its holder was killed. */
export function lockHolder(folder: string): number | null {
  try {
    const { pid, birth } = holderSchema.parse(JSON.parse(readFileSync(lockFile(folder), "utf8")));
    return birth !== null && birthOf(pid) === birth ? pid : null;
  } catch {
    return null;
  }
}
