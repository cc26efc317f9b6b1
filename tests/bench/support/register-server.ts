import pg from "pg";
import { database, db } from "@/lib/data/db";
import { startThrowawayServer, templateName } from "@/scripts/database/throwaway";
import { drawSecrets } from "@/scripts/installation";
import { type RegisterSize, registerOf } from "./register-of";

/** `filler` owns the database. */
export type RegisterServer = { filler: pg.Client; stop: () => Promise<void> };

/** A PostgreSQL of its own with an empty register, which the app's code of this process reads from now on. */
export async function startEmptyRegister(): Promise<RegisterServer> {
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

/** The same, filled. */
export async function startRegister(size: RegisterSize): Promise<RegisterServer> {
  const register = await startEmptyRegister();
  await registerOf(register.filler, size);
  return register;
}
