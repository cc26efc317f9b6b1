import { type CellDetail, detailOf } from "./cell-detail";
import type { CellState } from "./coverage-cell";
import { type MatrixCell, namesPerCell } from "./coverage-matrix";
import { explainGap } from "./gap-explanation";
import type { ExplanationContext } from "./gap-words";
import type { ProviderSide } from "./provider";
import type { ProviderCheck } from "./provider-check";

/** A provider with who answers for it on either side, as a row of a grid. */
export type ProviderRow = {
  provider: { id: string; name: string };
  sides: readonly { side: ProviderSide; cell: MatrixCell; detail: CellDetail }[];
};

/** Providers by sides. They are few, so that each cell comes with its people and its reasons. */
export function providerMatrix(checks: readonly ProviderCheck[], context: ExplanationContext): ProviderRow[] {
  const providers = new Map(checks.map(({ provider }) => [provider.id, provider]));
  return [...providers.values()].map((provider) => {
    const own = checks.filter((check) => check.provider.id === provider.id);
    return {
      provider,
      sides: own.map((check) => ({ side: check.side, cell: cellOf(check), detail: sideDetail(check, context) })),
    };
  });
}

function cellOf({ side, counted, gap, exemption }: ProviderCheck): MatrixCell {
  const isOpen = gap !== null && gap.state !== "WAIVED";
  return {
    // A side is answered for by its persona.
    persona: side,
    state: stateOf(counted.length, gap, exemption),
    minimum: exemption === null ? 1 : 0,
    names: counted.slice(0, namesPerCell).map(({ name }) => name),
    count: counted.length,
    awayUntil: null,
    severity: isOpen ? gap.severity : null,
    gaps: isOpen ? 1 : 0,
    gapsBelow: 0,
  };
}

function stateOf(count: number, gap: ProviderCheck["gap"], exemption: string | null): CellState {
  if (gap) return gap.state === "OPEN" ? "GAP" : gap.state;
  if (count === 1) return "SINGLE";
  return count > 1 ? "COVERED" : exemption === null ? "NOT_EVALUATED" : "NOT_REQUIRED";
}

function sideDetail({ counted, gap, exemption }: ProviderCheck, context: ExplanationContext): CellDetail {
  const explained = gap && explainGap(gap, context);
  const why = exemption === null ? [] : [`Not required: ${exemption}`];
  const sentences = explained ? [explained.headline, explained.rule] : why;
  return detailOf(
    { holders: counted, leftOut: gap?.leftOut ?? [], gaps: gap ? [gap] : [], exemption, sentences },
    context,
  );
}
