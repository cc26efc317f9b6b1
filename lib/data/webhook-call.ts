import "server-only";
import { lookup } from "node:dns";
import { request as requestPlain } from "node:http";
import { request as requestTls } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "@/lib/domain/public-address";
import { env } from "@/lib/env";

/** What came back: a status with the beginning of the answer, or why there was none. */
export type Answer = { status: number | null; excerpt: string };

const patienceMilliseconds = 10_000;
const excerptBytes = 500;
const notPublic = "This address is not public. MUSTER_PRIVATE_WEBHOOKS allows those of your own network.";

/** Posts JSON to an address. Follows no redirect, waits ten seconds at most, and reads no more than is kept. */
export async function call(url: URL, body: string, headers: Record<string, string>): Promise<Answer> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  // Of a name it is asked when it is resolved: the address that was looked at is the one that is called.
  if (isIP(host) && !mayCall(host)) return { status: null, excerpt: notPublic };
  const signal = AbortSignal.timeout(patienceMilliseconds);
  const all = { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body), "User-Agent": "Muster" };
  const request = (url.protocol === "https:" ? requestTls : requestPlain)(url, {
    method: "POST",
    headers: { ...all, ...headers },
    lookup: onlyAllowed,
    signal,
    agent: false,
  });
  try {
    return await new Promise((resolve, reject) => {
      request.on("error", reject);
      request.on("response", (response) => {
        readStart(response).then((excerpt) => resolve({ status: response.statusCode ?? null, excerpt }), reject);
      });
      request.end(body);
    });
  } catch (error) {
    return { status: null, excerpt: signal.aborted ? "No answer within ten seconds." : reasonOf(error) };
  } finally {
    request.destroy();
  }
}

function mayCall(address: string): boolean {
  return env().MUSTER_PRIVATE_WEBHOOKS || isPublicAddress(address);
}

const onlyAllowed: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    const allowed = error ? [] : found.filter(({ address }) => mayCall(address));
    const [first] = allowed;
    if (error || !first) return callback(error ?? new Error(notPublic), "", 0);
    if (options.all) callback(null, allowed);
    else callback(null, first.address, first.family);
  });
};

async function readStart(response: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= excerptBytes) break;
  }
  // PostgreSQL keeps no NUL; other controls would only disturb whoever reads the log.
  return Buffer.concat(chunks)
    .subarray(0, excerptBytes)
    .toString("utf8")
    .replace(/\p{Cc}+/gu, " ");
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ECONNREFUSED") return "Nobody listens at this address.";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "The host of this address is not known.";
  return (error instanceof Error ? error.message : String(error)).slice(0, excerptBytes);
}
