import "server-only";
import { cache } from "react";
import { db } from "./db";

/** The installation's own facts, read once per request. Nobody is signed in before there is an organisation. */
export const getOrganisation = cache(() =>
  db().organisation.findUniqueOrThrow({
    where: { id: 1 },
    select: { name: true, ccoeName: true, currency: true, timeZone: true, isDemo: true },
  }),
);
