import { availableParallelism } from "node:os";
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

/** Milliseconds. Enough for a machine that is busy with something else: a test's own bars say what must be fast. */
const patience = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    // Vitest itself leaves a core free; most tests here wait for PostgreSQL, which takes the other.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      {
        resolve,
        test: {
          name: "pure",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...withDatabase, "tests/{e2e,bench}/**"],
          ...patience,
        },
      },
      {
        resolve,
        test: {
          name: "database",
          include: withDatabase,
          globalSetup: "tests/support/database-server.ts",
          setupFiles: "tests/support/database-copy.ts",
          ...patience,
        },
      },
    ],
  },
});
