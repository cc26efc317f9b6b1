import { readdir, readFile } from "node:fs/promises";
import { join, posix, relative } from "node:path";
import { inRoot, root } from "./paths";

/** A source file by its path from the root, with `/` on every system. */
export type Source = { path: string; text: string };

type Layer = { name: string; mayUse: readonly string[]; home: string };

/** First match wins. `mayUse` are the layers that a file may import besides its own. */
const layers: readonly (Layer & { prefix: string })[] = [
  {
    name: "app",
    prefix: "app/",
    mayUse: [
      "components",
      "lib/actions",
      "lib/auth",
      "lib/data",
      "lib/export",
      "lib/diagram",
      "lib/org",
      "lib/csv",
      "lib/domain",
      "lib/env",
    ],
    home: "",
  },
  {
    name: "components",
    prefix: "components/",
    mayUse: ["lib/actions", "lib/diagram", "lib/org", "lib/domain"],
    home: "Let the page in app/ read it, and hand it over as plain data.",
  },
  {
    name: "lib/actions",
    prefix: "lib/actions/",
    mayUse: ["lib/auth", "lib/data", "lib/csv", "lib/domain", "lib/env"],
    home: "",
  },
  { name: "lib/auth", prefix: "lib/auth/", mayUse: ["lib/data", "lib/domain", "lib/env"], home: "" },
  {
    name: "lib/data",
    prefix: "lib/data/",
    mayUse: ["lib/csv", "lib/xlsx", "lib/org", "lib/domain", "lib/env"],
    home: "Let the caller hand it over.",
  },
  {
    name: "lib/diagram",
    prefix: "lib/diagram/",
    mayUse: ["lib/domain"],
    home: "It is pure: rules belong in lib/domain, and what it draws comes in as a model.",
  },
  {
    name: "lib/org",
    prefix: "lib/org/",
    mayUse: ["lib/domain"],
    home: "It is pure: rules belong in lib/domain, and the tree that it lays out comes in as columns.",
  },
  {
    name: "lib/export",
    prefix: "lib/export/",
    mayUse: ["lib/diagram", "lib/org", "lib/domain"],
    home: "It writes files from what it is given: let the route in app/ read it.",
  },
  {
    name: "lib/csv",
    prefix: "lib/csv/",
    mayUse: ["lib/domain"],
    home: "It is pure: rules belong in lib/domain, reading and writing rows in lib/data.",
  },
  {
    name: "lib/xlsx",
    prefix: "lib/xlsx/",
    mayUse: ["lib/csv", "lib/domain"],
    home: "It reads workbooks and nothing else: rules belong in lib/domain, what is kept of rows in lib/data.",
  },
  { name: "lib/domain", prefix: "lib/domain/", mayUse: [], home: "It is pure: what it needs comes in as an argument." },
  { name: "lib/env", prefix: "lib/env.ts", mayUse: [], home: "" },
];

/** The files at the root that Next calls by name; they stand where app/ stands. */
const rootFiles = /^(proxy|instrumentation)\.ts$/;

const importPattern = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)(["'])([^"'\n]+)\1/g;

/** Every broken rule, as `path: what is wrong and where it belongs`. */
export function findFaults(sources: readonly Source[]): string[] {
  return [...sources.flatMap(faultsOf), ...cyclesIn(sources)];
}

function faultsOf(source: Source): string[] {
  const faults = [...nameFaults(source.path), ...textFaults(source)];
  for (const specifier of importsOf(source.text)) {
    const fault = importFault(source.path, specifier);
    if (fault !== null) faults.push(fault);
  }
  return faults.map((fault) => `${source.path}: ${fault}`);
}

function nameFaults(path: string): string[] {
  const name = posix.basename(path).replace(/\.tsx?$/, "");
  if (name === "utils" || name === "helpers") return [`"${name}" says nothing. Name the file after what it is about.`];
  if (name === "index") return ["no barrels. Import each file by its own name."];
  return [];
}

/** Next's compiler replaces NODE_ENV and NEXT_RUNTIME by what they are: they are no settings. */
function textFaults({ path, text }: Source): string[] {
  const faults: string[] = [];
  if (path.startsWith("lib/data/") && !/^import "server-only";/.test(text))
    faults.push('every file of lib/data begins with import "server-only";');
  // What a server component draws comes piece by piece; a late piece of an <svg> is hidden by a style attribute, which
  // the Content-Security-Policy refuses.
  if (/^(app|components)\//.test(path) && /<svg[\s>]/.test(text) && !/^"use client";/.test(text))
    faults.push('a component with an <svg> begins with "use client";');
  if (path !== "lib/env.ts" && /\bprocess\.env\b(?!\.(NODE_ENV|NEXT_RUNTIME)\b)/.test(text))
    faults.push("process.env is read in lib/env.ts only. Add the variable there and call env().");
  return faults;
}

function importFault(path: string, specifier: string): string | null {
  const target = resolveImport(path, specifier);
  if (target === null) return packageFault(path, specifier);
  const from = layerOf(path);
  const to = layerOf(target);
  if (to === null)
    return isInside(target) ? null : `must not import ${target}. Scripts and tests use the app, never the other way.`;
  if (from === null || from.name === to.name || from.mayUse.includes(to.name)) return null;
  if (to.name === "app")
    return `must not import ${target}: nothing imports app/. What is shared belongs in components/ or lib/.`;
  return `must not import ${target}: ${from.name} may use ${from.mayUse.join(", ") || "nothing else"}. ${from.home}`.trim();
}

function packageFault(path: string, specifier: string): string | null {
  if (path.startsWith("lib/data/") || !/^(@prisma\/|pg$|pg-)/.test(specifier)) return null;
  return `must not import ${specifier}: only lib/data speaks to the database. Put the read or the command there.`;
}

function isInside(target: string): boolean {
  return !/^(scripts|tests|prisma)\//.test(target);
}

function layerOf(path: string): Layer | null {
  const key = rootFiles.test(path) ? "app/" : path;
  // `@/lib/env` is imported without its ending.
  return layers.find(({ prefix }) => key.startsWith(prefix) || `${key}.ts` === prefix) ?? null;
}

function importsOf(text: string): string[] {
  return [...text.matchAll(importPattern)].flatMap((match) => match[2] ?? []);
}

/** The path from the root that an import names, without its ending; null when it is a package. */
function resolveImport(path: string, specifier: string): string | null {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  if (specifier.startsWith(".")) return posix.join(posix.dirname(path), specifier);
  return null;
}

function cyclesIn(sources: readonly Source[]): string[] {
  const stem = (path: string) => path.replace(/\.tsx?$/, "");
  const edges = new Map(
    sources.map(({ path, text }) => [stem(path), importsOf(text).flatMap((name) => resolveImport(path, name) ?? [])]),
  );
  const done = new Set<string>();
  const faults: string[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    const start = trail.indexOf(path);
    if (start >= 0)
      faults.push(
        `${path}: a circle of imports: ${[...trail.slice(start), path].join(" -> ")}. Move what they share to a file of its own.`,
      );
    if (start >= 0 || done.has(path)) return;
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of edges.keys()) visit(path, []);
  return faults;
}

/** The sources that the rules are about. */
export async function readSources(): Promise<Source[]> {
  const files = await Promise.all(["app", "components", "lib"].map(filesUnder));
  const atRoot = (await readdir(root)).filter((name) => rootFiles.test(name));
  return Promise.all(
    [...files.flat(), ...atRoot].map(async (path) => ({ path, text: await readFile(inRoot(path), "utf8") })),
  );
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(inRoot(folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((path) => !path.startsWith("lib/data/generated/"));
}
