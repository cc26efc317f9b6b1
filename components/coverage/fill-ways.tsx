import { Checkbox, Radio } from "@/components/ui/checkbox";
import type { Candidate } from "@/lib/domain/candidate";
import { financeFunctionNames, financeFunctions, personaNames } from "@/lib/domain/persona";
import type { FillTarget } from "./fill-target";

/** What becomes of the one who is chosen. */
export type FillWay = "COVER" | "DEPUTY" | "ASSIGN" | "ANSWER";

/** What may become of whom, the usual first. Only a person of the unit gets its persona as their own. */
export function waysFor(target: FillTarget, chosen: Candidate | null, mayAssign: boolean): FillWay[] {
  if ("provider" in target) return ["ANSWER"];
  const mayGetPersona = mayAssign && chosen?.isHere === true && chosen.persona === null;
  return mayGetPersona ? ["COVER", "ASSIGN", "DEPUTY"] : ["COVER", "DEPUTY"];
}

export const fillButtons: Record<FillWay, string> = {
  COVER: "Add cover",
  DEPUTY: "Add deputy",
  ASSIGN: "Assign persona",
  ANSWER: "Add",
};

type FillWaysProps = {
  target: FillTarget;
  chosen: Candidate;
  ways: readonly FillWay[];
  way: FillWay;
  onChange: (way: FillWay) => void;
};

/** Chooses what becomes of somebody where there is a choice, and what they do in Finance/Procurement. */
export function FillWays({ target, chosen, ways, way, onChange }: FillWaysProps) {
  if (!("unit" in target)) return null;
  const { unit, persona } = target;
  const labels: Record<FillWay, string> = {
    COVER: `Covers ${unit.name}`,
    DEPUTY: "Deputy only",
    ASSIGN: `Is ${personaNames[persona]}`,
    ANSWER: "",
  };
  return (
    <>
      <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
        <legend className="mb-1 text-sm font-medium">
          <bdi>{chosen.name}</bdi>
        </legend>
        {ways.map((each) => (
          <Radio
            key={each}
            name="way"
            value={each}
            label={labels[each]}
            checked={way === each}
            onChange={() => onChange(each)}
          />
        ))}
      </fieldset>
      {way === "ASSIGN" && persona === "FINANCE" && (
        <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
          <legend className="mb-1 text-sm font-medium">Works in</legend>
          {financeFunctions.map((each) => (
            <Checkbox
              key={each}
              name="functions"
              value={each}
              label={financeFunctionNames[each]}
              defaultChecked={each === "FINANCE"}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
