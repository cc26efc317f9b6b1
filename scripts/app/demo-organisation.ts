import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Served } from "../commands/serve";
import { hasOrganisation } from "../database/open";
import { writePrivate } from "../installation";
import { bold, dim, Stop, step } from "../terminal";
import { runTask, type SignIns, signInsSchema } from "./task";

const keptSchema = signInsSchema.extend({ url: z.string() });

/** Loads the demo organisation unless it is there, and keeps its three sign-ins. Returns what to tell when it is served. */
export async function prepareDemo(served: Served): Promise<() => string> {
  const { installation, database, address } = served;
  const file = join(installation.folder, "sign-ins.json");
  const signIns = (await keptSignIns(file)) ?? (await load(served));
  if (!(await hasOrganisation(database.ownerAddress)))
    throw new Stop(`${file} belongs to another database. Remove it and start again.`);
  await writePrivate(file, `${JSON.stringify({ url: address.url, ...signIns }, null, 2)}\n`);
  return () => welcome(address.url, signIns, file);
}

async function keptSignIns(file: string): Promise<SignIns | null> {
  const kept = await readFile(file, "utf8").catch(() => null);
  if (kept === null) return null;
  const { admin, lead, staff } = keptSchema.parse(JSON.parse(kept));
  return { admin, lead, staff };
}

async function load({ installation, database, env }: Served): Promise<SignIns> {
  if (await hasOrganisation(database.ownerAddress)) {
    throw new Stop(
      `the demo was interrupted while it was loaded. Remove ${installation.folder} (or empty DATABASE_URL's database) and start again.`,
    );
  }
  return step("Loading the demo organisation", () => runTask("seed", env));
}

function welcome(url: string, signIns: SignIns, file: string): string {
  const people = [
    ["Admin", signIns.admin],
    ["CCoE lead", signIns.lead],
    ["Staff", signIns.staff],
  ] as const;
  const width = Math.max(...people.map(([, { email }]) => email.length));
  const lines = people.map(
    ([role, { email, password }]) => `    ${role.padEnd(10)} ${email.padEnd(width)}   ${password}`,
  );
  return [
    "",
    `  ${bold("Muster")} is ready, with a demo organisation:  ${bold(url)}`,
    "",
    ...lines,
    "",
    dim(`  Kept in ${file}. Ctrl-C stops everything.`),
    "",
  ].join("\n");
}
