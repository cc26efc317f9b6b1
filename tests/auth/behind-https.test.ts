import { createServer, type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { setDatabaseAway } from "@/lib/data/availability";

// Read at first use, and so before the modules below are.
vi.hoisted(() => {
  process.env.NEXTAUTH_URL = "https://muster.example.com";
});

const { watchArrivals } = await import("@/lib/auth/arrival");
const { sessionCookie } = await import("@/lib/auth/cookie");
const { isSameOrigin } = await import("@/lib/auth/origin");

let seen: IncomingHttpHeaders = {};
const server = createServer((incoming, response) => {
  seen = incoming.headers;
  response.statusCode = Number(incoming.url?.slice(1));
  response.end();
});

beforeAll(async () => {
  watchArrivals();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => void server.close());

function ask(status: number, headers: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number | undefined; headers: IncomingHttpHeaders }>((resolve, reject) => {
    request({ port, host: "127.0.0.1", path: `/${status}`, headers }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode, headers: answer.headers });
    })
      .on("error", reject)
      .end();
  });
}

describe("behind https", () => {
  it("binds the session's cookie to the host and to https", () => {
    expect(sessionCookie()).toEqual({
      name: "__Host-muster-session",
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: true },
    });
  });

  it("knows its own pages by the public address only", () => {
    const from = (origin: string, host: string) => isSameOrigin(new Headers({ origin, host }));
    expect(from("https://muster.example.com", "internal:3000")).toBe(true);
    expect(from("http://muster.example.com", "muster.example.com")).toBe(false);
    expect(from("https://internal:3000", "internal:3000")).toBe(false);
    expect(from("https://muster.example.com:8443", "muster.example.com")).toBe(false);
  });

  it("gives an upload an hour", async () => {
    await ask(200);
    expect(server.requestTimeout).toBe(3_600_000);
  });

  it("believes nothing that a request claims about itself", async () => {
    const { headers } = await ask(200, {
      host: "evil.example",
      forwarded: "for=6.6.6.6",
      "x-forwarded-for": "6.6.6.6",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "http",
      "x-real-ip": "6.6.6.6",
    });
    expect(seen).toMatchObject({ host: "muster.example.com", "x-forwarded-for": "127.0.0.1" });
    for (const claim of ["forwarded", "x-forwarded-host", "x-forwarded-proto", "x-real-ip"]) {
      expect(seen[claim]).toBeUndefined();
    }
    expect(headers["strict-transport-security"]).toMatch(/^max-age=63072000/);
  });

  it("answers 503 for what fails while the database is away, and 500 otherwise", async () => {
    expect(await ask(500)).toMatchObject({ status: 500 });
    setDatabaseAway(true);
    expect(await ask(500)).toMatchObject({ status: 503, headers: { "retry-after": "5" } });
    expect(await ask(404)).toMatchObject({ status: 404 });
    setDatabaseAway(false);
  });
});
