"use client";

import { useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox, Radio } from "@/components/ui/checkbox";
import { DialogActions, DialogClose } from "@/components/ui/dialog";
import { Field, TextInput } from "@/components/ui/field";
import { FormSummary } from "@/components/ui/form-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useToast } from "@/components/ui/toast";
import { doneToast } from "@/components/use-done-toast";
import { assignPersonaAction } from "@/lib/actions/assignments";
import { addCoverAction } from "@/lib/actions/covers";
import { type FormState, newForm } from "@/lib/actions/form-state";
import type { Candidate } from "@/lib/domain/candidate";
import { financeFunctionNames, financeFunctions, personaNames } from "@/lib/domain/persona";
import { CandidateList } from "./candidate-list";
import type { FillTarget } from "./fill-target";
import { useCandidates } from "./use-candidates";

/** What becomes of the one who is chosen. */
type Way = "COVER" | "DEPUTY" | "ASSIGN";

type FillFormProps = { target: FillTarget; mayAssign: boolean; onDone: () => void };

/** Chooses somebody for a cell, with the reason beside each name, and writes it by the command that any page uses. */
export function FillForm({ target: { unit, persona }, mayAssign, onDone }: FillFormProps) {
  const toast = useToast();
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<Candidate | null>(null);
  const [wanted, setWay] = useState<Way>("COVER");
  const candidates = useCandidates(unit.id, persona, search);

  const mayGetPersona = mayAssign && chosen?.fit === "NO_PERSONA";
  const ways: readonly { way: Way; label: string }[] = [
    ...(mayGetPersona ? [{ way: "ASSIGN", label: `Is ${personaNames[persona]}` } as const] : []),
    { way: "COVER", label: `Covers ${unit.name}` },
    { way: "DEPUTY", label: "Deputy only" },
  ];
  const way = ways.some((each) => each.way === wanted) ? wanted : "COVER";

  const [state, action] = useActionState(async (before: FormState, form: FormData) => {
    const after = await (way === "ASSIGN" ? assignPersonaAction : addCoverAction)(before, form);
    if (after.status === "done") {
      toast(doneToast(after));
      onDone();
    }
    return after;
  }, newForm);

  return (
    <form action={action} className="flex flex-col gap-4">
      <FormSummary problems={state.status === "refused" ? state.problems : []} />
      <input type="hidden" name="unitId" value={unit.id} />
      <input type="hidden" name="persona" value={persona} />
      <input type="hidden" name="isDeputy" value={String(way === "DEPUTY")} />
      <Field label="Search for somebody else" hint="Part of a name or job title.">
        <TextInput
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          autoComplete="off"
        />
      </Field>
      <CandidateList candidates={candidates} persona={persona} chosen={chosen} onChoose={setChosen} />
      {chosen && (
        <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
          <legend className="mb-1 text-sm font-medium">
            <bdi>{chosen.name}</bdi>
          </legend>
          {ways.map((each) => (
            <Radio
              key={each.way}
              name="way"
              value={each.way}
              label={each.label}
              checked={way === each.way}
              onChange={() => setWay(each.way)}
            />
          ))}
        </fieldset>
      )}
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
      <DialogActions>
        <SubmitButton disabled={chosen === null}>{way === "ASSIGN" ? "Assign persona" : "Add cover"}</SubmitButton>
        <DialogClose render={<Button>Cancel</Button>} />
      </DialogActions>
    </form>
  );
}
