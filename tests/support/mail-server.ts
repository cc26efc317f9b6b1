import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export type Letter = { to: string[]; raw: string };

/** A mail server that takes letters for anybody, or refuses as many as it is told to. */
export async function startMailServer() {
  const letters: Letter[] = [];
  const told = { refuse: 0 };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        if (told.refuse > 0) {
          told.refuse -= 1;
          return callback(Object.assign(new Error("Later"), { responseCode: 451 }));
        }
        const to = session.envelope.rcptTo.map(({ address }) => address);
        letters.push({ to, raw: Buffer.concat(chunks).toString() });
        callback();
      });
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  return { url, letters, told, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

/** The text of a part of a letter, decoded; soft line breaks joined. */
export function textOf({ raw }: Letter): string {
  return raw
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
