"use client";

import { useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { DialogActions } from "@/components/ui/dialog";
import { Field, TextInput } from "@/components/ui/field";
import { FormSummary } from "@/components/ui/form-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useToast } from "@/components/ui/toast";
import { doneToast } from "@/components/use-done-toast";
import { assignPersonaAction } from "@/lib/actions/assignments";
import { addCoverAction, addProviderCoverAction } from "@/lib/actions/covers";
import { type FormState, newForm } from "@/lib/actions/form-state";
import type { Candidate } from "@/lib/domain/candidate";
import { CandidateList } from "./candidate-list";
import { type FillTarget, targetQuery } from "./fill-target";
import { type FillWay, FillWays, fillButtons, waysFor } from "./fill-ways";
import { useCandidates } from "./use-candidates";

const actions: Record<FillWay, (before: FormState, form: FormData) => Promise<FormState>> = {
  COVER: addCoverAction,
  DEPUTY: addCoverAction,
  ASSIGN: assignPersonaAction,
  ANSWER: addProviderCoverAction,
};

type FillFormProps = { target: FillTarget; mayAssign: boolean; onDone: () => void };

/**
 * Chooses somebody, with the reason beside each name, and writes it by the command that any page uses. Whoever fits best
 * is chosen until another is, so that Enter alone fills; the arrow down leads from the search to the people.
 */
export function FillForm({ target, mayAssign, onDone }: FillFormProps) {
  const toast = useToast();
  const [search, setSearch] = useState("");
  const [picked, setPicked] = useState<Candidate | null>(null);
  const [wanted, setWay] = useState<FillWay | null>(null);
  const candidates = useCandidates(targetQuery(target), search);
  const listed = candidates.status === "ready" ? candidates.candidates : [];
  const chosen = listed.find(({ id }) => id === picked?.id) ?? listed[0] ?? null;
  const ways = waysFor(target, chosen, mayAssign);
  const way = ways.find((each) => each === wanted) ?? ways[0] ?? "COVER";

  const [state, action] = useActionState(async (before: FormState, form: FormData) => {
    const after = await actions[way](before, form);
    if (after.status === "done") {
      toast(doneToast(after));
      onDone();
    }
    return after;
  }, newForm);

  return (
    <form action={action} className="flex flex-col gap-3">
      <FormSummary problems={state.status === "refused" ? state.problems : []} />
      <TargetFields target={target} isDeputy={way === "DEPUTY"} />
      <Field label="Search for somebody else">
        <TextInput
          type="search"
          placeholder="Part of a name or job title"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          onKeyDown={intoTheList}
          autoComplete="off"
        />
      </Field>
      <CandidateList candidates={candidates} chosen={chosen} onChoose={setPicked} />
      {chosen && <FillWays target={target} chosen={chosen} ways={ways} way={way} onChange={setWay} />}
      <DialogActions>
        <SubmitButton disabled={chosen === null}>{fillButtons[way]}</SubmitButton>
        <Button onClick={onDone}>Cancel</Button>
      </DialogActions>
    </form>
  );
}

function TargetFields({ target, isDeputy }: { target: FillTarget; isDeputy: boolean }) {
  const fields: Record<string, string> =
    "unit" in target
      ? { unitId: target.unit.id, persona: target.persona, isDeputy: String(isDeputy) }
      : { providerId: target.provider.id, side: target.side };
  return Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}

function intoTheList(event: React.KeyboardEvent<HTMLInputElement>) {
  if (event.key !== "ArrowDown") return;
  event.preventDefault();
  event.currentTarget.form?.querySelector<HTMLInputElement>('input[name="personId"]:checked')?.focus();
}
