import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { inRoot } from "./paths";

export type InstallationName = "demo" | "main" | "dev";

const secretsSchema = z.object({
  NEXTAUTH_SECRET: z.string(),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z.string(),
  postgres: z.object({ superuser: z.string(), owner: z.string(), app: z.string(), backup: z.string() }),
});
export type Secrets = z.infer<typeof secretsSchema>;

/** One installation's folder under .data, with the secrets that were drawn for it. */
export type Installation = { folder: string; secrets: Secrets };

const password = () => randomBytes(32).toString("base64url");

/** 32 random bytes in base64 is what Next takes as the key of Server Actions (AES-256). */
export function drawSecrets(): Secrets {
  return {
    NEXTAUTH_SECRET: password(),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString("base64"),
    postgres: { superuser: password(), owner: password(), app: password(), backup: password() },
  };
}

/** Readable by this user only, also when it existed with a wider mode. */
export async function writePrivate(file: string, text: string): Promise<void> {
  await writeFile(file, text, { mode: 0o600 });
  await chmod(file, 0o600);
}

export async function privateFolder(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  return folder;
}

export async function openInstallation(name: InstallationName): Promise<Installation> {
  const folder = await privateFolder(inRoot(".data", name));
  return { folder, secrets: await keptSecrets(join(folder, "secrets.json")) };
}

async function keptSecrets(file: string): Promise<Secrets> {
  const kept = await readFile(file, "utf8").catch(() => null);
  if (kept !== null) return secretsSchema.parse(JSON.parse(kept));
  const drawn = drawSecrets();
  await writePrivate(file, `${JSON.stringify(drawn, null, 2)}\n`);
  return drawn;
}
