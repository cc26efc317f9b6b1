import { CircleSlash, CornerDownLeft } from "lucide-react";
import { classes } from "@/components/ui/classes";
import { personaColours } from "@/components/ui/persona-colours";
import { PersonaMark } from "@/components/ui/persona-mark";
import { financeFunctionNames, personaShortNames } from "@/lib/domain/persona";
import type { Choice, ChoiceProposal } from "@/lib/domain/triage";

type ProposalProps = {
  about: string;
  proposal: ChoiceProposal;
  /** The people of a group need not repeat why it is suggested. */
  hasReason: boolean;
  isReachable: boolean;
  onAccept: () => void;
};

/** What is suggested, how sure it is and why; pressing it accepts it. */
export function Proposal({ about, proposal, hasReason, isReachable, onAccept }: ProposalProps) {
  const { choice, confidence, reason } = proposal;
  if (!choice) return hasReason && <p className="text-xs text-pretty text-ink-soft">No suggestion: {reason}</p>;
  const isPersona = choice.persona !== "OUT_OF_SCOPE";
  return (
    <span className="flex min-w-0 flex-col items-start gap-0.5 max-md:w-full">
      <button
        type="button"
        tabIndex={isReachable ? 0 : -1}
        title="Accept the suggestion (Enter)"
        onClick={onAccept}
        className={classes(
          "inline-flex h-6 items-center gap-1.5 rounded-full border border-transparent pr-2 pl-2 text-xs font-medium whitespace-nowrap transition-colors touch:h-11 hover:border-current max-md:w-full max-md:justify-center max-md:rounded-md max-md:text-sm",
          choice.persona === "OUT_OF_SCOPE"
            ? "border-dashed border-line-strong! text-ink"
            : classes(personaColours[choice.persona].soft, personaColours[choice.persona].ink),
        )}
      >
        {choice.persona === "OUT_OF_SCOPE" ? (
          <CircleSlash aria-hidden="true" className="size-3" />
        ) : (
          <PersonaMark persona={choice.persona} className="size-2.5" />
        )}
        <span className="md:sr-only">Accept</span>
        {proposalText(choice)}
        <span className="sr-only">{`: ${about}`}</span>
        {isPersona && <span className="font-normal tabular-nums">{Math.round(confidence * 100)} %</span>}
        <CornerDownLeft aria-hidden="true" className="size-3 opacity-70 touch:hidden" />
      </button>
      {hasReason && <span className="text-xs text-pretty text-ink-soft wrap-anywhere">{reason}</span>}
    </span>
  );
}

function proposalText({ persona, functions }: Choice): string {
  if (persona === "OUT_OF_SCOPE") return "Out of scope";
  return functions.map((each) => financeFunctionNames[each]).join(" + ") || personaShortNames[persona];
}
