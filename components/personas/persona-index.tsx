import { classes } from "@/components/ui/classes";
import { personaColours } from "@/components/ui/persona-colours";
import { PersonaMark } from "@/components/ui/persona-mark";
import { personaNames, personas } from "@/lib/domain/persona";
import { personaProfiles } from "./persona-profiles";

/** The four at a glance; each leads to its article. */
export function PersonaIndex() {
  return (
    <nav aria-label="The four personas" className="print:hidden">
      <ul className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        {personas.map((persona) => (
          <li key={persona}>
            <a
              href={`#${persona.toLowerCase()}`}
              className={classes(
                "flex h-full flex-col gap-1 rounded-lg border border-transparent p-4 transition-colors md:p-5",
                personaColours[persona].soft,
                personaColours[persona].ink,
                "hover:border-current",
              )}
            >
              <PersonaMark persona={persona} className="mb-3 size-5!" />
              <span className="font-semibold">{personaNames[persona]}</span>
              <span className="text-sm">{personaProfiles[persona].motto}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
