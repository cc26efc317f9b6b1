import { ensureBuilt } from "@/scripts/app/build";
import { runTask } from "@/scripts/app/task";
import { startThrowawayServer, templateName } from "@/scripts/database/throwaway";
import { drawSecrets } from "@/scripts/installation";
import { demoTemplate, handOver } from "./server-settings";
import { copyOf } from "./template";

/** Runs once before all browser tests: the build, the PostgreSQL that they share, and the demo organisation to copy. */
export default async function setup(): Promise<() => Promise<void>> {
  await ensureBuilt();
  const server = await startThrowawayServer();
  const { NEXTAUTH_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY } = drawSecrets();
  const secrets = { NEXTAUTH_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY };
  const superuser = server.superuser("postgres");
  await copyOf(templateName, demoTemplate, superuser);
  const demo = {
    ...process.env,
    ...secrets,
    DATABASE_URL: server.app(demoTemplate),
    NEXTAUTH_URL: "http://localhost:3000",
  };
  const signIns = await runTask("seed", demo);
  handOver({ superuser, app: server.app("postgres"), secrets, signIns });
  return () => server.stop();
}
