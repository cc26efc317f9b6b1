import { z } from "zod";

/** Secrets are at least this many bytes, because a key that a machine can try out guards nothing. */
const secretBytes = 32;

/** How often one character may make up a secret before it counts as typed rather than drawn at random. */
const distinctCharacters = 16;

const secret = z
  .string({ error: "is not set" })
  .refine((value) => Buffer.byteLength(value) >= secretBytes, { error: `is shorter than ${secretBytes} bytes` })
  .refine((value) => new Set(value).size >= distinctCharacters, { error: "is too regular to be random" });

const flag = z
  .enum(["true", "false"], { error: 'must be "true" or "false"' })
  .default("false")
  .transform((value) => value === "true");

/** "Muster <muster@example.com>", or the address alone. */
const mailbox = z
  .string()
  .regex(/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/, { error: "must be an e-mail address, with or without a name" });

const schema = z.object({
  /** The app role's connection: it reads and writes rows and owns nothing. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgresql:// address" }),
  /** The public address. On https the session cookie is `__Host-` and Secure. */
  NEXTAUTH_URL: z.url({ protocol: /^https?$/, error: "must be the public http(s) address" }),
  NEXTAUTH_SECRET: secret,
  /** Whether X-Forwarded-For is believed. Only with a proxy in front that overwrites it; anyone can send the header. */
  MUSTER_TRUST_PROXY: flag,
  /** Whether webhooks may call addresses of this machine and its network, also without TLS. */
  MUSTER_PRIVATE_WEBHOOKS: flag,
  /** The mail server, with user and password if it wants them. Without it, and the address to send from, no mail is sent. */
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must be an smtp:// or smtps:// address" }).optional(),
  MAIL_FROM: mailbox.optional(),
  /** What a monitoring system shows to read /api/metrics. Without it there is nothing to read. */
  MUSTER_METRICS_TOKEN: secret.optional(),
});

export type Env = z.infer<typeof schema>;

/** The environment is not fit to run in; the message names each variable and what is wrong with it. */
export class BadEnvironment extends Error {
  constructor(issues: readonly { path: readonly PropertyKey[]; message: string }[]) {
    super(issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("; "));
    this.name = "BadEnvironment";
  }
}

/** @throws BadEnvironment when a variable is missing, malformed or a secret is weak. Never says a value. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(source);
  if (!parsed.success) throw new BadEnvironment(parsed.error.issues);
  return parsed.data;
}

let known: Env | undefined;

/** Checked at first use rather than at import, so that `next build` needs no secret. */
export function env(): Env {
  known ??= readEnv(process.env);
  return known;
}
