import { CircleSlash } from "lucide-react";
import { PersonaMark } from "@/components/ui/persona-mark";
import { type Persona, personaNames, personaShortNames, personas } from "@/lib/domain/persona";

type ChoiceButtonsProps = {
  /** Whom it is about, for who cannot see the place. */
  about: string;
  onChoose: (persona: Persona | "OUT_OF_SCOPE") => void;
  /** Whether Tab stops here. */
  isReachable: boolean;
};

const button =
  "inline-flex h-8 min-w-8 items-center justify-center gap-1 rounded-md border border-transparent px-1.5 text-xs font-medium text-ink-soft transition-colors touch:h-12 hover:border-line-strong/60 hover:bg-surface-raised hover:text-ink max-md:flex-auto max-md:flex-col max-md:gap-0.5 max-md:border-line-strong/60 max-md:bg-surface-raised max-md:px-0";

/** The four personas and "out of scope", each with its key. */
export function ChoiceButtons({ about, onChoose, isReachable }: ChoiceButtonsProps) {
  const tabIndex = isReachable ? 0 : -1;
  return (
    <span className="flex max-md:w-full max-md:gap-1">
      {personas.map((persona, index) => (
        <button
          key={persona}
          type="button"
          tabIndex={tabIndex}
          title={`${personaNames[persona]} (${index + 1})`}
          className={button}
          onClick={() => onChoose(persona)}
        >
          <PersonaMark persona={persona} />
          <Named name={personaNames[persona]} about={about} number={index + 1} />
          <span aria-hidden="true" className="text-[0.6875rem] tracking-tight md:hidden">
            {personaShortNames[persona]}
          </span>
        </button>
      ))}
      <button
        type="button"
        tabIndex={tabIndex}
        title="Out of scope (0)"
        className={button}
        onClick={() => onChoose("OUT_OF_SCOPE")}
      >
        <CircleSlash aria-hidden="true" className="size-3.5" />
        <Named name="Out of scope" about={about} number={0} />
        <span aria-hidden="true" className="text-[0.6875rem] tracking-tight md:hidden">
          No scope
        </span>
      </button>
    </span>
  );
}

/** What the button says to who cannot see its place, and its key to who can. */
function Named({ name, about, number }: { name: string; about: string; number: number }) {
  return (
    <>
      <span className="sr-only">{`${name}: ${about}`}</span>
      <span aria-hidden="true" className="max-md:hidden">
        {number}
      </span>
    </>
  );
}
