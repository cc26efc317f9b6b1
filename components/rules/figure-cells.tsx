import type { Route } from "next";
import Link from "next/link";
import { agreementInWords, type RuleFigures } from "@/lib/domain/rule-figures";
import { countInWords } from "@/lib/domain/wording";
import { Td } from "../ui/table";
import { ruleHref } from "./rule-href";

type FigureCellsProps = { ruleKey: string; name: string; figures: RuleFigures };

/** Whose suggestion comes from a rule, and how far decisions made agree with it. Two columns: People, Agreement. */
export function FigureCells({ ruleKey, name, figures }: FigureCellsProps) {
  const { people, decided, agreeing } = figures;
  const others = decided - agreeing;
  return (
    <>
      <Td label="People" align="right">
        {people.toLocaleString("en-US")}
      </Td>
      <Td label="Agreement" align="right" className="whitespace-nowrap">
        <span>
          {agreementInWords(figures) ?? <span className="text-ink-soft">nobody decided</span>}
          {others > 0 && (
            <Link
              href={ruleHref(ruleKey) as Route}
              prefetch={false}
              aria-label={`${countInWords(others, "disagreement", "disagreements")} with ${name}`}
              className="block text-ink-soft underline underline-offset-3 hover:text-ink"
            >
              {countInWords(others, "disagreement", "disagreements")}
            </Link>
          )}
        </span>
      </Td>
    </>
  );
}
