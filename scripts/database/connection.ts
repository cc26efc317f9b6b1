import pg from "pg";
import { Stop } from "../terminal";

/** The oldest PostgreSQL that Muster runs on, as `server_version_num` counts. */
const oldestVersion = 150_000;

/** Works on one connection and closes it. @throws Stop with what to do when the address does not lead to a database. */
export async function withClient<T>(address: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 10_000 });
  // A server that goes away between two queries must not end this process; the next query tells.
  client.on("error", () => {});
  try {
    await client.connect().catch((error: unknown) => {
      throw new Stop(explainRefusal(address, error));
    });
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

export async function checkVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: number; text: string }>(
    "SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS text",
  );
  const [version] = rows;
  if (version === undefined || version.number < oldestVersion) {
    throw new Stop(
      `PostgreSQL ${version?.text ?? "of unknown version"} is too old. Muster needs PostgreSQL 15 or newer behind DATABASE_URL.`,
    );
  }
}

/** @throws Stop when it is not an address of a PostgreSQL database. */
export function databaseOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  const name = url === null ? "" : decodeURIComponent(url.pathname.slice(1));
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol) || name === "") {
    throw new Stop("DATABASE_URL must look like postgresql://user:password@host:5432/database.");
  }
  return name;
}

/** The same database for another user. */
export function asUser(address: string, user: string, password: string): string {
  const url = new URL(address);
  url.username = encodeURIComponent(user);
  url.password = encodeURIComponent(password);
  return url.href;
}

function explainRefusal(address: string, error: unknown): string {
  const { host, username, pathname } = new URL(address);
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "ECONNREFUSED":
      return `no PostgreSQL answers at ${host}. Start it, or correct DATABASE_URL.`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `the host of ${host} is not known. Correct DATABASE_URL.`;
    case "28P01":
    case "28000":
      return `PostgreSQL at ${host} refuses the user "${username}" or its password. Correct DATABASE_URL.`;
    case "3D000":
      return `PostgreSQL at ${host} has no database "${pathname.slice(1)}". Create it, or correct DATABASE_URL.`;
    case "53300":
      return `PostgreSQL at ${host} has no connection left. Raise its max_connections, or close some.`;
    default:
      return `PostgreSQL at ${host} cannot be reached: ${error instanceof Error ? error.message : String(error)}. Check DATABASE_URL.`;
  }
}
