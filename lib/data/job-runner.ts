import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import type PgBoss from "pg-boss";
import type { JobName } from "@/lib/domain/job";
import { isConnectionInDoubt, isDatabaseAway } from "./availability";
import { newJobQueue } from "./job-queue";
import { keepJobSchedule } from "./job-schedule";
import { jobWork } from "./jobs";

type Runner = { isStopping: boolean; boss: PgBoss | null };

// Next evaluates modules anew on each change in development; the process keeps one runner.
const holder = globalThis as { musterJobs?: Runner };

const retryMilliseconds = 2_000;
/** How long a job that is under way may take to end, once the process was told to. */
const stopMilliseconds = 5_000;
/** Jobs of one queue that are done side by side: a webhook that hangs must not hold up all others. */
const together: Record<JobName, number> = { evaluate: 1, deliver: 10, digest: 1, mail: 1 };

/** Does the jobs of the queue from now on, in this process, also when the database is away meanwhile. Begins once. */
export function startJobs(): void {
  if (holder.musterJobs) return;
  const runner: Runner = { isStopping: false, boss: null };
  holder.musterJobs = runner;
  void begin(runner);
}

/** Takes no job any more and lets those under way end; what does not is done again by the next process. */
export async function stopJobs(): Promise<void> {
  const runner = holder.musterJobs;
  delete holder.musterJobs;
  if (!runner) return;
  runner.isStopping = true;
  await runner.boss?.stop({ timeout: stopMilliseconds });
}

async function begin(runner: Runner): Promise<void> {
  while (!runner.isStopping) {
    // A new one for each try: one that failed to start half way believes that it has.
    const boss = newJobQueue();
    boss.on("error", report);
    try {
      await boss.start();
      runner.boss = boss;
      for (const [name, work] of Object.entries(jobWork)) {
        const options = { pollingIntervalSeconds: 1, batchSize: together[name as JobName] };
        await boss.work<never>(name, options, async (jobs) => {
          await Promise.all(jobs.map(({ data }) => work(data)));
          // Among what it follows is the organisation, whose time zone the clock is of.
          if (name === "evaluate") await keepJobSchedule(boss);
        });
      }
      await keepJobSchedule(boss);
      // What the clock would have asked for while nobody was there.
      await boss.send("evaluate", {});
      await boss.send("digest", {});
      if (runner.isStopping) await boss.stop({ timeout: stopMilliseconds });
      return;
    } catch (error) {
      report(error);
      runner.boss = null;
      await boss.stop({ graceful: false }).catch(() => {});
      await sleep(retryMilliseconds, undefined, { ref: false });
    }
  }
}

/** Jobs are tried again; that the database was away is said elsewhere. Of others the message alone: details name people. */
function report(error: unknown): void {
  if (isDatabaseAway() || isConnectionInDoubt()) return;
  console.error(`A job failed: ${error instanceof Error ? error.message : "unknown"}`);
}
