import { readRoute } from "@/lib/auth/read-route";
import { findAnything } from "@/lib/data/find-anything";

/** The first people and units of today that `q` finds, for the command palette. */
export const GET = readRoute("people:read", async (actor, parameters) =>
  Response.json(await findAnything(actor, parameters.get("q") ?? "", new Date())),
);
