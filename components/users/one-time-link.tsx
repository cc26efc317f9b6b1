"use client";

import { useSyncExternalStore } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { Field, TextInput } from "@/components/ui/field";

/** A link to pass on, shown this once. The address is the one under which the admin uses Muster. */
export function OneTimeLink({ path }: { path: string }) {
  const origin = useSyncExternalStore(
    () => () => {},
    () => window.location.origin,
    () => "",
  );
  const address = origin + path;
  const validity = path.startsWith("/invite/") ? "seven days" : "24 hours";
  return (
    <div className="flex flex-col gap-3">
      <Field
        label="One-time link"
        hint={`Pass it on yourself: Muster sends no mail. It works once, within ${validity}, and is not shown again.`}
      >
        <TextInput value={address} readOnly onFocus={(event) => event.currentTarget.select()} />
      </Field>
      <CopyButton variant="primary" text={() => address}>
        Copy the link
      </CopyButton>
    </div>
  );
}
