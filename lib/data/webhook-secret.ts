import "server-only";
import { createHmac } from "node:crypto";
import { env } from "@/lib/env";

/**
 * The secret that a webhook's deliveries are signed with, in the form of the Standard Webhooks: "whsec_" and 32 bytes in
 * base64. Computed from its id and the installation's secret, so that nothing is stored that a stolen copy of the
 * database could sign with. A webhook that needs another secret is ended, and added anew.
 */
export function webhookSecret(id: string): string {
  return `whsec_${keyOf(id).toString("base64")}`;
}

/** The headers that sign a body, after https://www.standardwebhooks.com: over id, time and body, so that none can be swapped. */
export function signedHeaders(
  webhookId: string,
  delivery: { id: string; body: string },
  at: Date,
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const seal = createHmac("sha256", keyOf(webhookId)).update(`${delivery.id}.${timestamp}.${delivery.body}`);
  return {
    "webhook-id": delivery.id,
    "webhook-timestamp": timestamp,
    "webhook-signature": `v1,${seal.digest("base64")}`,
  };
}

function keyOf(id: string): Buffer {
  return createHmac("sha256", env().NEXTAUTH_SECRET).update(`muster webhook ${id}`).digest();
}
