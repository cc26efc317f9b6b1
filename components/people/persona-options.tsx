import { personaNames, personas } from "@/lib/domain/persona";

/** The four personas as the options of a select. */
export function PersonaOptions() {
  return personas.map((persona) => (
    <option key={persona} value={persona}>
      {personaNames[persona]}
    </option>
  ));
}
