import type { MatrixOrder } from "@/lib/domain/matrix-order";
import { type Persona, personaNames, personaShortNames, personas } from "@/lib/domain/persona";

/** A column of the matrix: what it shows, and by what its head sorts. */
export type MatrixColumn = { name: string; title?: string; order?: MatrixOrder; persona?: Persona };

export const matrixColumns: readonly MatrixColumn[] = [
  { name: "Unit", order: "NAME" },
  { name: "Monthly spend", order: "SPEND" },
  { name: "At risk", order: "RISK", title: "Monthly spend, here and below, of units in which somebody is missing" },
  ...personas.map((persona) => ({ name: personaShortNames[persona], title: personaNames[persona], persona })),
];

/** How many columns there are before those of the personas. */
export const firstPersonaColumn = matrixColumns.findIndex(({ persona }) => persona !== undefined);
