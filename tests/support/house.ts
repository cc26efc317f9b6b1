import type { Address } from "@/scripts/app/environment";
import { type AppServer, startAppServer } from "@/scripts/app/server";
import { templateName } from "@/scripts/database/throwaway";
import { freePort } from "@/scripts/postgres/server";
import { type Letter, startMailServer } from "./mail-server";
import { demoTemplate, handedOver } from "./server-settings";
import { copyOf, onDatabase } from "./template";

/** What a test file finds: the demo organisation, or a database as it is after the first start. */
export type Beginning = "demo" | "nothing";

/** What the app of a test file has besides what every one has. */
export type Furniture = { hasMail: boolean; settings: Readonly<Record<string, string>> };

export type House = {
  url: string;
  /** The served app, on a database of the file's own: from file to file nothing is left over. */
  open(file: string, beginning: Beginning, furniture: Furniture): Promise<void>;
  /** What the app has sent by mail, in files whose app has a mail server. */
  letters: readonly Letter[];
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

  const mail = await startMailServer();
  const withMail = { SMTP_URL: mail.url, MAIL_FROM: "Muster <muster@x.example>" };
  let server: AppServer | undefined;
  let inside = "";
  const close = async () => {
    await server?.stop();
    server = undefined;
  };
  return {
    url: address.url,
    letters: mail.letters,
    async close() {
      await close();
      await mail.close();
    },
    async open(file, beginning, furniture) {
      const wanted = `${beginning} ${JSON.stringify(furniture)} ${file}`;
      if (inside === wanted) return;
      await close();
      await copyOf(beginning === "demo" ? demoTemplate : templateName, database, superuser);
      mail.letters.length = 0;
      const own = { ...(furniture.hasMail && withMail), ...furniture.settings };
      const environment = { ...process.env, ...settings, ...own, NODE_OPTIONS: "" };
      server = await startAppServer(address, environment);
      inside = wanted;
    },
  };
}
