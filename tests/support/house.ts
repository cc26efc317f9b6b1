import type { Address } from "@/scripts/app/environment";
import { type AppServer, startAppServer } from "@/scripts/app/server";
import { templateName } from "@/scripts/database/throwaway";
import { freePort } from "@/scripts/postgres/server";
import { demoTemplate, handedOver } from "./server-settings";
import { copyOf, onDatabase } from "./template";

/** What a test file finds: the demo organisation, or a database as it is after the first start. */
export type Beginning = "demo" | "nothing";

export type House = {
  url: string;
  /** The served app, on a database of the file's own: from file to file nothing is left over. */
  open(file: string, beginning: Beginning): Promise<void>;
  close(): Promise<void>;
};

/** A worker's place to test in: one address and one database name, so that this process can use the app's code too. */
export async function buildHouse(workerIndex: number): Promise<House> {
  const { superuser, app, secrets } = handedOver();
  const port = await freePort();
  const address: Address = { host: "127.0.0.1", port, url: `http://127.0.0.1:${port}` };
  const database = `worker_${workerIndex}`;
  const settings = { ...secrets, DATABASE_URL: onDatabase(app, database), NEXTAUTH_URL: address.url };
  // The app's code in this process reads its environment at first use, which is after this.
  Object.assign(process.env, settings);

  let server: AppServer | undefined;
  let inside = "";
  const close = async () => {
    await server?.stop();
    server = undefined;
  };
  return {
    url: address.url,
    close,
    async open(file, beginning) {
      const wanted = `${beginning} ${file}`;
      if (inside === wanted) return;
      await close();
      await copyOf(beginning === "demo" ? demoTemplate : templateName, database, superuser);
      server = await startAppServer(address, { ...process.env, ...settings, NODE_OPTIONS: "" });
      inside = wanted;
    },
  };
}
