"use client";

import { Plus, X } from "lucide-react";
import { useState } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { Field, Select, TextInput } from "@/components/ui/field";
import { personaShortNames } from "@/lib/domain/persona";
import type { ProviderExemption } from "@/lib/domain/policy";
import { providerExemptionText } from "@/lib/domain/policy-sentence";
import { type ProviderSide, providerSides } from "@/lib/domain/provider";
import type { EditContext } from "./edit-context";

type Props = { context: EditContext; providers: readonly { id: string; name: string }[] };

/** Sides of a provider that nobody has to answer for, each with its reason. */
export function ProviderExemptionList({ context: { policy, edit, words }, providers }: Props) {
  const { providerExemptions } = policy;
  function update(change: (list: ProviderExemption[]) => ProviderExemption[]) {
    edit((before) => ({ ...before, providerExemptions: change(before.providerExemptions) }));
  }
  return (
    <>
      {providerExemptions.length > 0 && (
        <ul className="mb-3 divide-y divide-line rounded-lg border border-line bg-surface-raised shadow-raised">
          {providerExemptions.map((exemption) => (
            <li key={keyOf(exemption)} className="flex items-center gap-3 px-4 py-2.5">
              <p className="min-w-0 flex-1 wrap-anywhere">{providerExemptionText(exemption, words)}</p>
              <IconButton
                label={`Remove: ${providerExemptionText(exemption, words)}`}
                onClick={() => update((list) => list.filter((each) => keyOf(each) !== keyOf(exemption)))}
                className="shrink-0"
              >
                <X aria-hidden="true" className="size-4" />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      {providers.length > 0 && (
        <AddProviderExemption
          providers={providers}
          onAdd={(exemption) =>
            update((list) => [...list.filter((each) => keyOf(each) !== keyOf(exemption)), exemption])
          }
        />
      )}
    </>
  );
}

type AddProps = { providers: Props["providers"]; onAdd: (exemption: ProviderExemption) => void };

function AddProviderExemption({ providers, onAdd }: AddProps) {
  const [side, setSide] = useState<ProviderSide>("FINANCE");
  const [chosen, setProvider] = useState("");
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const providerId = chosen || (providers[0]?.id ?? "");

  function add() {
    setTried(reason.trim() === "");
    if (reason.trim() === "") return;
    onAdd({ providerId, side, reason: reason.trim() });
    setReason("");
  }

  return (
    <div className="grid items-start gap-3 md:grid-cols-[12rem_1fr_1fr_auto]">
      <Field label="Side">
        <Select
          value={side}
          onChange={(event) => setSide(providerSides.find((each) => each === event.target.value) ?? side)}
        >
          {providerSides.map((each) => (
            <option key={each} value={each}>
              {personaShortNames[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Provider">
        <Select value={providerId} onChange={(event) => setProvider(event.target.value)}>
          {providers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Why nobody has to answer" error={isTried && reason.trim() === "" && "Give a reason."}>
        <TextInput value={reason} maxLength={500} onChange={(event) => setReason(event.currentTarget.value)} />
      </Field>
      <Button onClick={add} className="md:mt-6.5">
        <Plus aria-hidden="true" className="size-4" />
        Add
        <span className="sr-only"> an exception for a provider</span>
      </Button>
    </div>
  );
}

const keyOf = ({ providerId, side }: ProviderExemption) => `${providerId} ${side}`;
