/** Runs once, before the server takes its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { watchArrivals } = await import("./lib/auth/arrival");
  const { watchDatabase } = await import("./lib/data/database-health");
  const { startJobs, stopJobs } = await import("./lib/data/job-runner");
  watchArrivals();
  void watchDatabase();
  startJobs();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stopJobs());
}
