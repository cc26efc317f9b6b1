import { ArrowRight } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { classes } from "@/components/ui/classes";
import { personaColours } from "@/components/ui/persona-colours";
import { PersonaMark } from "@/components/ui/persona-mark";
import { type Persona, personaNames } from "@/lib/domain/persona";
import { PersonaDrawing } from "./persona-drawing";
import { personaProfiles } from "./persona-profiles";

/** A persona explained. Its id is the persona's key in lower case, to be linked to. */
export function PersonaArticle({ persona }: { persona: Persona }) {
  const profile = personaProfiles[persona];
  const colours = personaColours[persona];
  return (
    <article
      id={persona.toLowerCase()}
      aria-labelledby={`${persona.toLowerCase()}-name`}
      className="grid scroll-mt-20 gap-x-12 gap-y-6 border-t border-line py-12 md:grid-cols-[minmax(14rem,20rem)_1fr] print:grid-cols-[10rem_1fr]"
    >
      <PersonaDrawing persona={persona} className="self-start p-6 max-md:py-2" />
      <div className="min-w-0">
        <h2 id={`${persona.toLowerCase()}-name`} className="flex items-baseline gap-3 text-2xl">
          <PersonaMark persona={persona} className="size-4!" />
          {personaNames[persona]}
        </h2>
        <p className={classes("mt-1 text-lg font-medium", colours.ink)}>{profile.motto}</p>
        <p className="mt-4 max-w-prose text-lg text-pretty">{profile.cares}</p>
        <div className="mt-8 grid gap-x-10 gap-y-7 lg:grid-cols-2">
          <Fact title="What they do about cost">
            <List items={profile.does} />
          </Fact>
          <Fact title="What success is to them">
            <p>{profile.goal}</p>
            <p className="mt-1 text-ink-soft">Measured by {sentence(profile.measures)}.</p>
          </Fact>
          <Fact title="Between them and the CCoE">
            <p>{profile.ccoe}</p>
          </Fact>
          <Fact title="Titles they often have">
            <p className="text-ink-soft">{profile.titles.join(" · ")}</p>
          </Fact>
        </div>
        <Link
          href={`/people?persona=${persona}` as Route}
          className="mt-7 inline-flex items-center gap-1.5 font-medium underline-offset-4 touch:min-h-11 hover:underline print:hidden"
        >
          See who they are here
          <span className="sr-only">: {personaNames[persona]}</span>
          <ArrowRight aria-hidden="true" className="size-4" />
        </Link>
      </div>
    </article>
  );
}

function Fact({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="max-w-prose text-pretty">
      <h3 className="mb-1.5 text-sm">{title}</h3>
      {children}
    </section>
  );
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul className="flex list-disc flex-col gap-1 pl-5 marker:text-line-strong">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

/** "a, b and c", beginning small, as within a sentence. */
function sentence(items: readonly string[]): string {
  const words = items.map((item) => item.charAt(0).toLowerCase() + item.slice(1));
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(words);
}
