import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { LabelMatch } from "@/lib/domain/spend-match";
import { LabelActions } from "./label-actions";

export type LabelRow = {
  label: string;
  by: LabelMatch["by"];
  /** The unit that it means, or nearly does. */
  unit: { id: string; name: string } | null;
  money: string;
};

const reasons: Record<LabelMatch["by"], string> = {
  CODE: "by its code",
  NAME: "by its name",
  CHOICE: "as chosen",
  LEFT_OUT: "Left out, as chosen",
  NEAR: "Not a name or code of a unit, but nearly",
  SEVERAL: "Several units have this name",
  NOTHING: "No unit has this name or code",
};

/** What a draft calls the units, and what each of these is taken for. */
export function DraftLabels({
  draftId,
  caption,
  labels,
}: {
  draftId: string;
  caption: string;
  labels: readonly LabelRow[];
}) {
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Th>In the file</Th>
          <Th align="right">Together</Th>
          <Th>Taken for</Th>
          <Th>
            <span className="sr-only">Actions</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {labels.map(({ label, by, unit, money }) => (
          <Tr key={label}>
            <Th scope="row" className="wrap-anywhere">
              {label === "" ? <span className="text-ink-soft">No value</span> : <bdi>{label}</bdi>}
            </Th>
            <Td label="Together" align="right">
              {money}
            </Td>
            <Td label="Taken for" className="wrap-anywhere">
              {unit && by !== "NEAR" ? (
                <>
                  <bdi>{unit.name}</bdi> <span className="text-ink-soft">{reasons[by]}</span>
                </>
              ) : (
                <span className="text-ink-soft">{reasons[by]}</span>
              )}
            </Td>
            <Td>
              <LabelActions
                draftId={draftId}
                label={label}
                near={by === "NEAR" ? unit : null}
                isLeftOut={by === "LEFT_OUT"}
              />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
