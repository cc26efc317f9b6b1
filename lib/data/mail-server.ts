import "server-only";
import { createTransport } from "nodemailer";
import { env } from "@/lib/env";

export type Letter = {
  /** The same each time that it is sent, so that a mailbox can tell that it has it. */
  id: string;
  address: string;
  subject: string;
  text: string;
  html: string;
  /** Where a press, or the mailbox itself, stops letters of this kind (RFC 8058). */
  unsubscribeUrl: string | null;
};

const patienceMilliseconds = 20_000;

/** Whether there is a mail server to send with. */
export function maySendMail(): boolean {
  return env().SMTP_URL !== undefined && env().MAIL_FROM !== undefined;
}

/** @throws when the mail server cannot be reached or refuses: whoever calls tries again. */
export async function sendLetter({ id, address, unsubscribeUrl, ...letter }: Letter): Promise<void> {
  const { SMTP_URL, MAIL_FROM, NEXTAUTH_URL } = env();
  if (SMTP_URL === undefined || MAIL_FROM === undefined) return;
  const transport = createTransport({
    url: SMTP_URL,
    connectionTimeout: patienceMilliseconds,
    greetingTimeout: patienceMilliseconds,
    socketTimeout: patienceMilliseconds,
  });
  const unsubscribe = unsubscribeUrl && {
    "List-Unsubscribe": `<${unsubscribeUrl}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
  await transport.sendMail({
    ...letter,
    from: MAIL_FROM,
    // As an object: nothing in it is read as a list of addresses.
    to: { name: "", address },
    messageId: `<${id}@${new URL(NEXTAUTH_URL).hostname}>`,
    headers: { "Auto-Submitted": "auto-generated", ...unsubscribe },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  transport.close();
}
