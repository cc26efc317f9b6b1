import { readFileSync } from "node:fs";
import { z } from "zod";
import { inRoot } from "@/scripts/paths";

/** What the build serves, from its own manifests: nobody can forget to list something there. */
const read = (name: string) => JSON.parse(readFileSync(inRoot(".next", "server", name), "utf8"));

const appPaths = z.record(z.string(), z.string());
const references = z.record(
  z.string(),
  z.object({ exportedName: z.string(), filename: z.string(), workers: z.record(z.string(), z.unknown()) }),
);

export type BuiltAction = {
  id: string;
  name: string /** File of a page that the action can be sent to. */;
  page: string;
};

/** Pages and route handlers by their file under app/, such as "/(signed-in)/people/page". */
export function builtRoutes(): string[] {
  return Object.keys(appPaths.parse(read("app-paths-manifest.json"))).sort();
}

export function builtActions(): BuiltAction[] {
  const { node, edge } = z.object({ node: references, edge: references }).parse(read("server-reference-manifest.json"));
  return Object.entries({ ...node, ...edge }).map(([id, { exportedName, workers }]) => ({
    id,
    name: exportedName,
    page: (Object.keys(workers)[0] ?? "").replace(/^app/, ""),
  }));
}

/** The address of a route, its parts filled in from `samples`. @throws when a part has no sample. */
export function addressOf(route: string, samples: Record<string, string>): string {
  const parts = route
    .replace(/\/(page|route)$/, "")
    .split("/")
    .filter((part) => !/^\(.*\)$/.test(part));
  const filled = parts.map((part) => {
    const name = /^\[+(?:\.\.\.)?(\w+)\]+$/.exec(part)?.[1];
    if (name === undefined) return part;
    const sample = samples[name];
    if (sample === undefined) throw new Error(`Give "${name}" of ${route} a sample in access-samples.ts.`);
    return sample;
  });
  return filled.join("/") || "/";
}
