import { readRoute } from "@/lib/auth/read-route";
import { readDeparture } from "@/lib/data/departure";
import { departureQuestion } from "@/lib/domain/departure-question";

/** What coverage would lose if something became of people; the parameters are those of `departureQuery`. */
export const GET = readRoute("coverage:read", async (actor, parameters) => {
  const question = departureQuestion(parameters);
  if (question === null) return Response.json({ message: "Say of whom, and what." }, { status: 400 });
  const answer = await readDeparture(actor, question);
  if (answer === null) return Response.json({ message: "Nobody of them is in the register." }, { status: 404 });
  return Response.json(answer);
});
