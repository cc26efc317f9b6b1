import { countText } from "@/lib/diagram/arrow-ends";
import type { ModelBox } from "@/lib/diagram/model";
import { type StructureAddress, structureHref } from "@/lib/domain/structure-address";
import { classes } from "../ui/classes";
import { PersonaMark } from "../ui/persona-mark";
import { NamesList } from "./names-list";
import { PersonaGap } from "./persona-gap";
import { SingleHolder } from "./single-holder";
import type { StructureRights } from "./structure-rights";

type PersonaCardsProps = { address: StructureAddress; boxes: readonly ModelBox[]; rights: StructureRights };

export function PersonaCards({ address, boxes, rights }: PersonaCardsProps) {
  return (
    <section aria-labelledby="personas">
      <h2 id="personas" className="mb-3 text-lg">
        Personas
      </h2>
      <ul className="grid gap-4 md:grid-cols-2 xl:grid-cols-4">
        {boxes.map((box) => (
          <li
            key={box.persona}
            data-part={box.persona}
            className={classes(
              "break-inside-avoid rounded-lg border bg-surface-raised p-5 text-sm",
              box.count === 0 ? "border-dashed border-line-strong" : "border-line shadow-raised",
            )}
          >
            <h3 className="flex items-center gap-2 text-base">
              <PersonaMark persona={box.persona} />
              {box.title}
            </h3>
            <p className="mt-1 mb-3 flex flex-wrap items-center gap-2 text-ink-soft tabular-nums">
              {countText(box)}
              {box.count === 1 && <SingleHolder />}
            </p>
            <NamesList
              people={box}
              asOf={address.asOf}
              allHref={`${structureHref(address, { box: box.persona, after: null })}#box`}
              of={box.title}
            />
            <PersonaGap address={address} persona={box.persona} count={box.count} rights={rights} />
          </li>
        ))}
      </ul>
    </section>
  );
}
