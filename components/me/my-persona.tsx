import Link from "next/link";
import { type FinanceFunction, financeFunctionNames, type Persona, personaNames } from "@/lib/domain/persona";
import { personaProfiles } from "../personas/persona-profiles";
import { Card } from "../ui/card";
import { PersonaMark } from "../ui/persona-mark";

type MyPersonaProps = {
  assignment: { persona: Persona; functions: readonly FinanceFunction[]; share: number; since: string } | null;
  /** Decided to need none. */
  isOutOfScope: boolean;
};

/** Which persona one is, and what that means. */
export function MyPersona({ assignment, isOutOfScope }: MyPersonaProps) {
  if (!assignment) {
    return (
      <Card>
        <h2 className="text-xl">{isOutOfScope ? "You need no persona" : "You have no persona yet"}</h2>
        <p className="mt-2 max-w-prose text-pretty text-ink-soft">
          Not everybody has one: it goes to those who have a part in what the cloud costs. If you build, decide, answer
          for or pay for something that runs there, tell the lead of the CCoE.
        </p>
        <MoreAboutPersonas />
      </Card>
    );
  }
  const { persona, functions, share, since } = assignment;
  const { motto, cares, ccoe } = personaProfiles[persona];
  const tags = functions.map((each) => financeFunctionNames[each].toLowerCase()).join(" and ");
  return (
    <Card>
      <p className="text-sm text-ink-soft">
        Your persona, {since}
        {share < 100 && `, with ${share} % of your time`}
      </p>
      <h2 className="mt-1 flex flex-wrap items-center gap-2.5 text-xl">
        <PersonaMark persona={persona} className="size-4" />
        {personaNames[persona]}
        {tags !== "" && <span className="text-base font-normal text-ink-soft">{tags}</span>}
      </h2>
      <p className="mt-3 max-w-prose font-medium">{motto}.</p>
      <p className="mt-2 max-w-prose text-pretty text-ink-soft">{cares}</p>
      <p className="mt-2 max-w-prose text-pretty text-ink-soft">{ccoe}</p>
      <MoreAboutPersonas />
    </Card>
  );
}

function MoreAboutPersonas() {
  return (
    <p className="mt-4 text-sm">
      <Link href="/personas" className="font-medium underline underline-offset-3">
        The four personas
      </Link>
    </p>
  );
}
