import { createInterface } from "node:readline";
import { grant } from "@/lib/domain/access";
import { readWork, type Work } from "./import-work";

/**
 * The app's own commands in a process that a test may kill: one piece of work a line on standard input, and one line of
 * answer each. Run it as `npm run bench` runs its files.
 */
async function work(given: Work): Promise<unknown> {
  // Loaded late: the modules read the environment, and a message that cannot be read should say so first.
  const { applyImport } = await import("@/lib/data/import-apply");
  const { compareImport } = await import("@/lib/data/import-compare");
  const { uploadImport } = await import("@/lib/data/import-upload");
  const { getImport } = await import("@/lib/data/imports");
  const { undoChange } = await import("@/lib/data/undo");
  const actor = grant(given.actor, "import:write");
  const onStep = () => undefined;
  const day = "2026-01-01";
  switch (given.step) {
    case "stage": {
      async function* bytes() {
        yield Buffer.from(given.text);
      }
      return uploadImport(actor, {
        fileName: "staff.csv",
        effectiveOn: day,
        bytes: bytes(),
        expectedBytes: null,
        onRows: onStep,
      });
    }
    case "compare": {
      const { mapping } = (await getImport(actor, given.importId)) ?? {};
      return compareImport(actor, { importId: given.importId, mapping, effectiveOn: day, onStep });
    }
    case "apply": {
      const { comparedAt } = (await getImport(actor, given.importId)) ?? {};
      const input = { importId: given.importId, comparedAt: comparedAt?.toISOString() ?? "", endsMissing: false };
      return applyImport(actor, { ...input, typedLeavers: "", onStep });
    }
    case "undo":
      return undoChange(actor, given.changeId);
  }
}

for await (const line of createInterface(process.stdin)) {
  const answer = await work(readWork(line)).catch((error: Error) => ({ failed: error.name }));
  console.log(JSON.stringify(answer));
}
