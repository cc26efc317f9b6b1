import { database } from "@/lib/data/db";

const tasks: Record<string, () => Promise<unknown>> = {
  seed: async () => {
    const signIns = await (await import("@/prisma/seed")).default();
    // Since when each gap is open is worked out day by day: here once, rather than when the first page is asked for.
    await (await import("@/lib/data/evaluate-gaps")).evaluateGaps();
    return signIns;
  },
  "setup-link": async () => (await import("@/lib/data/set-up")).createSetupLink(),
};

const task = tasks[process.argv[2] ?? ""];
if (task === undefined || process.send === undefined) throw new Error("Started by runTask, with the name of a task.");
process.send(await task());
process.disconnect();
await database().prisma.$disconnect();
await database().pool.end();
