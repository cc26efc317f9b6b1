import { permitted } from "@/lib/auth/permitted";
import { writeRoute } from "@/lib/auth/write-route";
import { readPolicyFileNames, readPolicyWords } from "@/lib/data/policy-words";
import { readPolicyFile } from "@/lib/domain/policy-file";
import { unitNamesIn } from "@/lib/domain/policy-sentence";

/** Reads a policy from a file, as a draft for the page. Body: the file. Saves nothing; 422 says what is wrong and where. */
export const POST = writeRoute(1024 * 1024, async (request) => {
  const actor = await permitted("coverage:write");
  if (actor instanceof Response) return actor;
  const read = readPolicyFile(await request.text(), await readPolicyFileNames());
  if (!read.ok) return Response.json({ problems: read.problems }, { status: 422 });
  const { policy, note } = read.value;
  return Response.json({ policy, note, unitNames: unitNamesIn(policy, await readPolicyWords()) });
});
