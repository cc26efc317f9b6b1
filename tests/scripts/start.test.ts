import { once } from "node:events";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localUrl, readAddress } from "@/scripts/app/environment";
import { checkPort } from "@/scripts/app/server";
import { databaseOf, withClient } from "@/scripts/database/connection";
import { privateFolder, writePrivate } from "@/scripts/installation";
import { lockHolder, takeLock } from "@/scripts/lock";
import { freePort } from "@/scripts/postgres/server";
import { birthOf } from "@/scripts/processes";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "muster-start-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("the address", () => {
  it("is this machine's port 3000 unless somebody says otherwise", () => {
    expect(readAddress({ NODE_ENV: "test" })).toEqual({ host: "127.0.0.1", port: 3000, url: "http://localhost:3000" });
  });

  it("follows PORT, HOST and NEXTAUTH_URL", () => {
    const address = readAddress({ NODE_ENV: "test", PORT: "81", HOST: "::", NEXTAUTH_URL: "https://muster.example" });
    expect(address).toEqual({ host: "::", port: 81, url: "https://muster.example" });
    expect(localUrl(address)).toBe("http://127.0.0.1:81");
  });

  it.each(["0", "65536", "3000.5", "http"])("refuses PORT=%s", (PORT) => {
    expect(() => readAddress({ NODE_ENV: "test", PORT })).toThrow(/must be a number from 1 to 65535/);
  });

  it("says when the port is taken, and names another", async () => {
    const port = await freePort();
    const server = createServer().listen(port, "127.0.0.1");
    await once(server, "listening");
    await expect(checkPort({ host: "127.0.0.1", port, url: "" })).rejects.toThrow(`port ${port} is taken`);
    server.close();
  });
});

describe("DATABASE_URL", () => {
  it.each(["muster", "mysql://u:p@host/db", "postgresql://u:p@host"])("is refused when it is %s", (address) => {
    expect(() => databaseOf(address)).toThrow(/must look like postgresql:/);
  });

  it("is explained when nobody answers there", async () => {
    const work = withClient("postgresql://u:p@127.0.0.1:1/db", async () => {});
    await expect(work).rejects.toThrow("no PostgreSQL answers at 127.0.0.1:1. Start it, or correct DATABASE_URL.");
  });
});

describe("a folder under .data", () => {
  it("is its owner's only, and so are its files", async () => {
    const inside = await privateFolder(join(folder, "private"));
    await writePrivate(join(inside, "secrets.json"), "{}");
    expect((await stat(inside)).mode & 0o777).toBe(0o700);
    expect((await stat(join(inside, "secrets.json"))).mode & 0o777).toBe(0o600);
  });

  it("belongs to one launcher at a time", async () => {
    const inside = await privateFolder(join(folder, "locked"));
    expect(lockHolder(inside)).toBeNull();
    takeLock(inside);
    expect(lockHolder(inside)).toBe(process.pid);
    expect(() => takeLock(inside)).toThrow(/already running/);
  });

  it("is free when its launcher was killed, also when the number is another process's by now", async () => {
    const inside = await privateFolder(join(folder, "stale"));
    await writeFile(
      join(inside, "launcher.json"),
      JSON.stringify({ pid: process.pid, birth: `not ${birthOf(process.pid)}` }),
    );
    expect(lockHolder(inside)).toBeNull();
  });
});
