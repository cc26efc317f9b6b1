import { readRoute } from "@/lib/auth/read-route";
import { momentOf } from "@/lib/data/moment";
import { readPolicyAt, readPolicyVersion } from "@/lib/data/policy-history";
import { readPolicyFileNames } from "@/lib/data/policy-words";
import { isId } from "@/lib/domain/directory";
import { writePolicyFile } from "@/lib/domain/policy-file";
import { fileResponse } from "../../../file-response";

/** The policy in force on `asOf` as a file, or that of `version`. */
export const GET = readRoute("coverage:read", async (actor, parameters) => {
  const version = parameters.get("version") ?? undefined;
  const { at, day } = await momentOf(parameters.get("asOf") ?? undefined);
  const found = isId(version) ? await readPolicyVersion(actor, version, at) : await readPolicyAt(actor, at);
  if (!found) return Response.json({ message: "There is no such version." }, { status: 404 });
  const text = writePolicyFile(found.policy, await readPolicyFileNames());
  return fileResponse(text, { type: "application/json", name: `coverage-policy-${day}.json` });
});
