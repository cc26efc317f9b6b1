import pg from "pg";
import { database, db } from "@/lib/data/db";
import { startThrowawayServer, templateName } from "@/scripts/database/throwaway";
import { drawSecrets } from "@/scripts/installation";
import { type RegisterSize, registerOf } from "./register-of";

/** A PostgreSQL of its own with a filled register, which the app's code of this process reads from now on. */
export async function startRegister(size: RegisterSize): Promise<{ filler: pg.Client; stop: () => Promise<void> }> {
  const server = await startThrowawayServer();
  // What lib/env asks for beside the database.
  const { NEXTAUTH_SECRET } = drawSecrets();
  Object.assign(process.env, {
    DATABASE_URL: server.app(templateName),
    NEXTAUTH_URL: "http://127.0.0.1",
    NEXTAUTH_SECRET,
  });
  const filler = new pg.Client({ connectionString: server.owner(templateName) });
  await filler.connect();
  await registerOf(filler, size);
  return {
    filler,
    async stop() {
      await filler.end();
      await db().$disconnect();
      await database().pool.end();
      await server.stop();
    },
  };
}
