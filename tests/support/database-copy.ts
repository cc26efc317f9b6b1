import { copyDatabase } from "./database";

// Runs before each test file, and before the modules that it imports read the environment.
Object.assign(process.env, {
  DATABASE_URL: await copyDatabase(),
  NEXTAUTH_URL: "http://localhost:3000",
  NEXTAUTH_SECRET: "only-for-tests-0123456789-abcdefghijklmnop",
});
