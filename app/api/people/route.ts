import { readRoute } from "@/lib/auth/read-route";
import { firstPeople } from "@/lib/data/directory";

const limit = 8;

/** The first people who match `q`, employed today, for fields that ask for a person. */
export const GET = readRoute("people:read", async (actor, parameters) =>
  Response.json(await firstPeople(actor, { text: parameters.get("q") ?? "", at: new Date(), limit })),
);
