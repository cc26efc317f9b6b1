// The Prisma command without its native schema engine, which it would download although `generate` and `validate` do not
// need it. Told to use an engine that fails, those two work anywhere, and the migrate commands fail loudly: Muster
// migrates by itself, see scripts/database. Never point it at a program that succeeds: migrating would then do nothing.
import { spawnSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const engine = join(here, "no-schema-engine.sh");
chmodSync(engine, 0o755);

const manifest = createRequire(import.meta.url).resolve("prisma/package.json");
const { status } = spawnSync(
  process.execPath,
  [join(dirname(manifest), "build", "index.js"), ...process.argv.slice(2)],
  {
    cwd: dirname(here),
    stdio: "inherit",
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: engine,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  },
);
process.exit(status ?? 1);
