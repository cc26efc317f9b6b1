import type { Installation } from "../installation";
import { startDatabaseServer } from "../postgres/server";
import { bold, say, step } from "../terminal";
import { withClient } from "./connection";
import { ensureDatabase, provision } from "./provision";

export type OpenDatabase = {
  ownerAddress: string;
  /** What the app connects with. */
  appAddress: string;
  isEmbedded: boolean;
  stop(): Promise<void>;
  /** Resolves when an embedded server ended and could not be brought back. */
  readonly died: Promise<void>;
};

const databaseName = "muster";

/** The database behind DATABASE_URL, or an embedded one in the installation's folder; migrated, with its roles. */
export async function openDatabase(installation: Installation): Promise<OpenDatabase> {
  const external = process.env.DATABASE_URL;
  const server = external ? externalServer(external) : await embeddedServer(installation);
  try {
    const { appAddress, applied, hasAppRole } = await step("Bringing the database up to date", () =>
      provision(server.ownerAddress, installation.secrets.postgres),
    );
    for (const name of applied) say(`  applied ${name}`);
    if (!hasAppRole) {
      say(
        `${bold("Note:")} this DATABASE_URL's user may not create roles, so the app runs with all of its rights. Give it CREATEROLE to part them.`,
      );
    }
    return { ...server, appAddress };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

type Server = Omit<OpenDatabase, "appAddress">;

function externalServer(ownerAddress: string): Server {
  return { ownerAddress, isEmbedded: false, stop: async () => {}, died: new Promise(() => {}) };
}

async function embeddedServer({ folder, secrets }: Installation): Promise<Server> {
  const server = await step("Starting the database", () =>
    startDatabaseServer({ folder, password: secrets.postgres.superuser }),
  );
  const ownerAddress = await ensureDatabase(server.addressOf, databaseName, secrets.postgres);
  return { ownerAddress, isEmbedded: true, stop: server.stop, died: server.died };
}

/** Whether somebody set Muster up in this database. */
export async function hasOrganisation(ownerAddress: string): Promise<boolean> {
  return withClient(ownerAddress, async (client) => (await client.query("SELECT FROM organisation")).rows.length > 0);
}
