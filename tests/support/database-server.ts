import type { TestProject } from "vitest/node";
import { startThrowawayServer, templateName } from "@/scripts/database/throwaway";

declare module "vitest" {
  interface ProvidedContext {
    /** Connections to the template database; a copy's differ in the path only. */
    database: { superuser: string; owner: string; app: string };
  }
}

/** Runs once before all test files: the PostgreSQL that they share, and the template that each copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startThrowawayServer();
  project.provide("database", {
    superuser: server.superuser(templateName),
    owner: server.owner(templateName),
    app: server.app(templateName),
  });
  return () => server.stop();
}
