import { z } from "zod";
import { signInsSchema } from "@/scripts/app/task";

/** The database with the demo organisation, which is copied and never served. */
export const demoTemplate = "muster_demo";

const settingsSchema = z.object({
  /** Connections, whose path each worker sets to its own database. */
  superuser: z.string(),
  app: z.string(),
  secrets: z.object({ NEXTAUTH_SECRET: z.string(), NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z.string() }),
  /** Of the demo organisation's three users. */
  signIns: signInsSchema,
});
export type ServerSettings = z.infer<typeof settingsSchema>;

const variable = "MUSTER_BROWSER_TESTS";

/** From the set-up to the workers, which are processes of their own that inherit the environment. */
export function handOver(settings: ServerSettings): void {
  process.env[variable] = JSON.stringify(settings);
}

export function handedOver(): ServerSettings {
  return settingsSchema.parse(JSON.parse(process.env[variable] ?? "null"));
}
