import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";

/** Nothing of Muster's is managed by another tool. */
export const filters = { externalTables: [], externalEnums: [] };

let loaded: Promise<void> | undefined;

/**
 * Prisma's schema engine as WebAssembly, for as long as the work takes. The `prisma` command would download a native one
 * instead, which fails in a closed network. Its package expects a bundler to load the module, so that is done here.
 */
export async function withSchemaEngine<T>(address: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  loaded ??= load();
  await loaded;
  const connections = new WholeScripts({ connectionString: address });
  const engine = await glue.SchemaEngine.new(
    { datamodels: undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(connections),
  );
  try {
    return await work(engine);
  } finally {
    engine.free();
    await connections.close();
  }
}

/**
 * The adapter cuts a script at every semicolon, also inside comments and function bodies, and runs the pieces one by one.
 * Sent whole, PostgreSQL itself reads it and runs it as one transaction: a migration happens entirely or not at all.
 */
class WholeScripts extends PrismaPg {
  private readonly opened: { dispose(): Promise<void> }[] = [];

  override async connect() {
    const adapter = await super.connect();
    this.opened.push(adapter);
    adapter.executeScript = async (script: string) => {
      await adapter.executeRaw({ sql: script, args: [], argTypes: [] });
    };
    return adapter;
  }

  /** The engine leaves its connections open when it is freed. */
  async close(): Promise<void> {
    await Promise.all(this.opened.map((adapter) => adapter.dispose()));
  }
}

async function load(): Promise<void> {
  const file = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
    .replace(/\.js$/, ".wasm");
  const { instance } = await WebAssembly.instantiate(await readFile(file), { "./schema_engine_bg.js": imports() });
  glue.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start !== "function") throw new Error("The schema engine's module has no start function.");
  start();
}

/** The engine sets a timer of ten seconds for its lock and never clears it. Nobody should wait for that before exiting. */
function imports(): WebAssembly.ModuleImports {
  const setTimer = (callback: () => void, milliseconds: number) => setTimeout(callback, milliseconds >>> 0).unref();
  const isTimer = (name: string) => name.startsWith("__wbg_setTimeout_");
  return Object.fromEntries(Object.entries(glue).map(([name, value]) => [name, isTimer(name) ? setTimer : value]));
}
