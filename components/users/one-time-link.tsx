"use client";

import { Check, Copy } from "lucide-react";
import { useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { Field, TextInput } from "@/components/ui/field";

/** A link to pass on, shown this once. The address is the one under which the admin uses Muster. */
export function OneTimeLink({ path }: { path: string }) {
  const [isCopied, setCopied] = useState(false);
  const origin = useSyncExternalStore(
    () => () => {},
    () => window.location.origin,
    () => "",
  );
  const address = origin + path;
  const Icon = isCopied ? Check : Copy;
  const validity = path.startsWith("/invite/") ? "seven days" : "24 hours";

  async function copy() {
    await navigator.clipboard.writeText(address);
    setCopied(true);
  }

  return (
    <div className="flex flex-col gap-3">
      <Field
        label="One-time link"
        hint={`Pass it on yourself: Muster sends no mail. It works once, within ${validity}, and is not shown again.`}
      >
        <TextInput value={address} readOnly onFocus={(event) => event.currentTarget.select()} />
      </Field>
      <Button variant="primary" onClick={copy} className="self-start">
        <Icon aria-hidden="true" className="size-4" />
        {isCopied ? "Copied" : "Copy the link"}
      </Button>
      <p role="status" className="sr-only">
        {isCopied && "The link is copied."}
      </p>
    </div>
  );
}
