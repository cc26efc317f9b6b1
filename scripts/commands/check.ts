import { ensureClient } from "../app/build";
import { runChecks } from "../checks";
import { Stop } from "../terminal";

/** Everything that needs neither a database nor a browser. */
export async function check(): Promise<void> {
  await ensureClient();
  const { failed } = await runChecks();
  if (failed > 0) throw new Stop(`${failed} of the checks failed; see above.`);
}
