import { readRoute } from "@/lib/auth/read-route";
import { streamOf } from "@/lib/csv/stream";
import { byteOrderMark, csvLine } from "@/lib/csv/write";
import { comparedFacts, comparedPeople } from "@/lib/data/comparison-export";
import { type Granted, grant, may } from "@/lib/domain/access";
import type { CellChange } from "@/lib/domain/cell-change";
import type { CompareAddress } from "@/lib/domain/compare-address";
import { changeKindNames, kindOf, shapeOf } from "@/lib/domain/comparison";
import type { ComparedFacts, Sign } from "@/lib/domain/comparison-facts";
import { unitChangeText } from "@/lib/domain/comparison-facts";
import { fieldChanges } from "@/lib/domain/comparison-text";
import { cellStateNames } from "@/lib/domain/coverage-cell";
import { rhythmNames } from "@/lib/domain/interaction";
import { personaNames } from "@/lib/domain/persona";
import { providerSideNames } from "@/lib/domain/provider";
import { seatNames } from "@/lib/domain/seat";
import { diagramNodeNames } from "@/lib/domain/structure";
import { fileResponse } from "../../file-response";
import { exportRequest } from "../export-request";
import { readCellChanges } from "../read-cell-changes";
import type { ComparedDay } from "../read-comparison";

/** Everything that the page says of two days, whole: a line for each field of each person that differs, and the rest. */
export const GET = readRoute("structure:read", async (actor, parameters) => {
  const asked = await exportRequest(parameters);
  if (asked instanceof Response) return asked;
  const lines = linesOf(actor, asked.compared, asked.address);
  return fileResponse(streamOf(lines), { type: "text/csv; charset=utf-8", name: `${asked.name}.csv` });
});

async function* linesOf(
  actor: Granted<"structure:read">,
  compared: ComparedDay,
  { persona }: CompareAddress,
): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(["Change", "About", "Name", "Field", "Before", "After"]);
  const { before, after, units } = compared;
  const instants = { from: before.at, to: after.at, units, persona };
  for await (const people of comparedPeople(actor, instants)) {
    yield people
      .flatMap((person) => {
        const kind = kindOf(shapeOf(person.before, person.after));
        if (kind === null) return [];
        const name = `${changeKindNames[kind]}${person.isBack ? ", came back" : ""}`;
        const changes = fieldChanges(person.before, person.after);
        const fields = changes.length > 0 ? changes : [{ field: null, before: null, after: null }];
        return fields.map((each) => csvLine([name, "Person", person.name, each.field, each.before, each.after]));
      })
      .join("");
  }
  if (persona !== null) return;
  yield factLines(await comparedFacts(actor, instants))
    .map(csvLine)
    .join("");
  if (may(actor.role, "coverage:read")) {
    const cells = await readCellChanges(grant(actor, "coverage:read"), compared);
    yield cells.map(cellLine).map(csvLine).join("");
  }
}

type Line = (string | null)[];

const signNames: Record<Sign, string> = { CAME: "New", WENT: "Gone", CHANGED: "Changed" };

/** A line for what is there at one instant only: its words stand before or after. */
function factLine(sign: Sign, about: string, [name, field, text]: [string, string, string]): Line {
  return [signNames[sign], about, name, field, sign === "WENT" ? text : null, sign === "WENT" ? null : text];
}

function factLines({ seats, providers, providerCovers, interactions, unitChanges }: ComparedFacts): Line[] {
  return [
    ...seats.first.map(({ sign, person, kind }) => factLine(sign, "CCoE seat", [person.name, "Seat", seatNames[kind]])),
    ...providers.first.map(({ sign, name }) => factLine(sign, "Provider", [name, "Provider", name])),
    ...providerCovers.first.map(({ sign, person, provider, side }) =>
      factLine(sign, "Provider cover", [person.name, `${providerSideNames[side]} side`, provider]),
    ),
    ...interactions.first.map(({ sign, source, target, label, meaning, rhythm }) => {
      const way = `${diagramNodeNames[source]} to ${diagramNodeNames[target]}`;
      return factLine(sign, "Interaction", [
        way,
        "Interaction",
        [label, meaning, rhythm && rhythmNames[rhythm]].filter(Boolean).join(": ") || way,
      ]);
    }),
    ...unitChanges.first.map((change) => factLine(change.sign, "Unit", [change.name, "Unit", unitChangeText(change)])),
  ];
}

function cellLine({ unit, persona, isWon, before, after }: CellChange): Line {
  const text = (state: CellChange["before"]) => (state === null ? null : cellStateNames[state]);
  return [isWon ? "Won" : "Lost", "Coverage", unit.name, personaNames[persona], text(before), text(after)];
}
