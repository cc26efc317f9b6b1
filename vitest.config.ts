import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const inRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const resolve = {
  alias: {
    "@": inRoot("."),
    // Next's bundler decides what is server-only; tests run all of it in Node.
    "server-only": inRoot("node_modules/server-only/empty.js"),
  },
};

const withDatabase = ["tests/{data,auth,actions}/**/*.test.{ts,tsx}"];

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: "pure",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...withDatabase, "tests/{e2e,bench}/**"],
        },
      },
      {
        resolve,
        test: {
          name: "database",
          include: withDatabase,
          globalSetup: "tests/support/database-server.ts",
          setupFiles: "tests/support/database-copy.ts",
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
