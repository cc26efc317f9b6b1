import type { Metadata } from "next";
import { CcoeArticle } from "@/components/personas/ccoe-article";
import { PersonaArticle } from "@/components/personas/persona-article";
import { PersonaIndex } from "@/components/personas/persona-index";
import { LinkButton } from "@/components/ui/button";
import { requireGranted } from "@/lib/auth/session";
import { isCapabilityViewOn } from "@/lib/data/capabilities";
import { getOrganisation } from "@/lib/data/organisation";
import { personas } from "@/lib/domain/persona";

export const metadata: Metadata = { title: "Personas" };

export default async function PersonasPage() {
  const actor = await requireGranted("structure:read");
  const [{ ccoeName }, hasCapabilities] = await Promise.all([getOrganisation(), isCapabilityViewOn(actor)]);
  return (
    <div>
      <header className="pt-4 pb-10 md:pt-10">
        <h1 className="max-w-2xl text-4xl">Four personas share the work on one cloud bill</h1>
        <p className="mt-4 max-w-2xl text-lg text-pretty text-ink-soft">
          Nobody can manage what the cloud costs alone: one builds, one decides what is offered, one answers for it, one
          keeps the books. Everyone in this organisation who has a part in it is one of the four.
        </p>
        {hasCapabilities && (
          <p className="mt-6">
            <LinkButton href="/capabilities">Who does what, by capability</LinkButton>
          </p>
        )}
      </header>
      <PersonaIndex />
      <div className="mt-14">
        {personas.map((persona) => (
          <PersonaArticle key={persona} persona={persona} />
        ))}
        <CcoeArticle ccoeName={ccoeName} />
      </div>
      <footer className="border-t border-line pt-6 text-sm text-pretty text-ink-soft">
        The personas, their example titles and the facts about them come from the{" "}
        <a href="https://www.finops.org/framework/personas/" rel="noreferrer" className="underline underline-offset-3">
          FinOps Framework by the FinOps Foundation
        </a>
        , used under{" "}
        <a
          href="https://creativecommons.org/licenses/by/4.0/"
          rel="noreferrer"
          className="underline underline-offset-3"
        >
          CC BY 4.0
        </a>
        . The words and drawings are our own.
      </footer>
    </div>
  );
}
