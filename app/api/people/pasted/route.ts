import { permitted } from "@/lib/auth/permitted";
import { writeRoute } from "@/lib/auth/write-route";
import { lookUpPasted } from "@/lib/data/pasted-people";

/** Whom a pasted list names: the body is the text. It changes nothing, but an address would not hold it. */
export const POST = writeRoute(2 * 1024 * 1024, async (request) => {
  const actor = await permitted("seat:assign");
  if (actor instanceof Response) return actor;
  const outcome = await lookUpPasted(actor, await request.text());
  if (outcome.ok) return Response.json(outcome.value);
  return Response.json({ message: outcome.problems.map(({ message }) => message).join(" ") }, { status: 400 });
});
