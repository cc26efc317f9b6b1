import { cellStateText } from "@/lib/domain/matrix-text";
import { personaShortNames, personas } from "@/lib/domain/persona";
import type { PlannedCell, PlannedRow } from "@/lib/domain/planned-matrix";
import { countInWords } from "@/lib/domain/wording";
import { MatrixCellTile } from "../coverage/matrix-cell";
import { Badge } from "../ui/badge";
import { PersonaMark } from "../ui/persona-mark";
import { Table, Td, Th, Tr } from "../ui/table";

const shown = 150;

/** Units by personas as they would be; a cell that differs says what it is now. */
export function PlannedMatrix({ rows }: { rows: readonly PlannedRow[] }) {
  const rest = rows.length - shown;
  return (
    <>
      <Table caption="Units and personas: who would cover what" className="md:table-fixed">
        <thead>
          <tr>
            <Th className="md:w-[24%]">Unit</Th>
            {personas.map((persona) => (
              <Th key={persona}>
                <span className="inline-flex items-center gap-1.5">
                  <PersonaMark persona={persona} className="size-2.5" />
                  {personaShortNames[persona]}
                </span>
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map(({ id, name, sign, cells }) => (
            <Tr key={id}>
              <Th scope="row" className="font-medium wrap-anywhere">
                <bdi>{name}</bdi>{" "}
                {sign && <Badge tone={sign === "CAME" ? "ok" : "danger"}>{sign === "CAME" ? "New" : "No more"}</Badge>}
              </Th>
              {cells.map((cell) => (
                <Td key={cell.persona} label={personaShortNames[cell.persona]} className="md:px-1! md:py-1!">
                  <Cell cell={cell} />
                </Td>
              ))}
            </Tr>
          ))}
        </tbody>
      </Table>
      {rest > 0 && <p className="mt-3 text-sm text-ink-soft">And {countInWords(rest, "more unit", "more units")}.</p>}
    </>
  );
}

function Cell({ cell: { before, after, isChanged } }: { cell: PlannedCell }) {
  return (
    <div className="min-w-0 flex-1">
      {/* As high as its words: what it was follows below it. */}
      <div>
        {after ? (
          <MatrixCellTile cell={after} isRolled={false} />
        ) : (
          <span className="px-2 text-sm text-ink-soft">No unit</span>
        )}
      </div>
      {isChanged && (
        <p className="px-2 pt-0.5 text-xs text-pretty wrap-anywhere text-ink-soft">
          {before ? `Was: ${wasText(before)}` : "Was not there"}
        </p>
      )}
    </div>
  );
}

function wasText(cell: NonNullable<PlannedCell["before"]>): string {
  const rest = cell.count - cell.names.length;
  const names = cell.names.length === 0 ? "" : ` (${cell.names.join(", ")}${rest > 0 ? ` +${rest}` : ""})`;
  return `${cellStateText(cell).toLowerCase()}${names}`;
}
