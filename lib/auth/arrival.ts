import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { isConnectionInDoubt, isDatabaseAway, retrySeconds } from "@/lib/data/availability";
import { env } from "@/lib/env";
import { isSecure } from "./cookie";

/** What anybody can put into a request, and Next would believe. */
const claims = [
  "forwarded",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-forwarded-port",
  "x-forwarded-for",
  "x-real-ip",
];

/** How long HSTS holds: two years, as the preload list asks. */
const transportSecurity = "max-age=63072000; includeSubDomains";

/** Milliseconds for a whole request: a gigabyte over a slow line takes longer than the five minutes that Node allows. */
const requestTimeout = 60 * 60 * 1000;

/**
 * Puts each request right before Next sees it: where it comes from is what the connection says, unless a trusted proxy
 * says so, and the host is the public one. Node announces every request on this channel before it is handled.
 */
export function watchArrivals(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response, server } = message as {
      request: IncomingMessage;
      response: ServerResponse;
      server: Server;
    };
    server.requestTimeout = requestTimeout;
    setOrigin(request);
    if (isSecure()) response.setHeader("Strict-Transport-Security", transportSecurity);
    answerAway(response);
  });
}

/** The address that a request came from; the nearest proxy's word, where there is one. */
export function addressOf(forwardedFor: unknown): string {
  return (
    String(forwardedFor ?? "")
      .split(",")
      .at(-1)
      ?.trim() || "unknown"
  );
}

function setOrigin(request: IncomingMessage): void {
  const from = env().MUSTER_TRUST_PROXY ? addressOf(request.headers["x-forwarded-for"]) : undefined;
  for (const claim of claims) delete request.headers[claim];
  request.headers["x-forwarded-for"] = from ?? request.socket.remoteAddress ?? "unknown";
  // Behind a proxy the Host may be any internal name, while the browser's Origin is compared with it.
  if (isSecure()) request.headers.host = new URL(env().NEXTAUTH_URL).host;
}

/** A page that fails because the database is away is not broken: it says when to come again. */
function answerAway(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    if (status !== 500 || !(isDatabaseAway() || isConnectionInDoubt())) return writeHead(status, ...rest);
    response.setHeader("Retry-After", String(retrySeconds));
    return writeHead(503, ...rest);
  };
}
