"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button, type ButtonVariant } from "./button";

type CopyButtonProps = {
  /** Read out after what is written on it, where several stand on a page. */
  of?: string | undefined;
  /** What is copied; asked for at the press, since an address needs the browser. */
  text: () => string;
  children: string;
  variant?: ButtonVariant | undefined;
  size?: "small" | "medium" | undefined;
};

/** Puts a text into the clipboard and says so; where the browser refuses, it says that too. */
export function CopyButton({ of, text, children, variant, size }: CopyButtonProps) {
  const [state, setState] = useState<"idle" | "copied" | "refused">("idle");
  const Icon = state === "copied" ? Check : Copy;
  const words = { idle: children, copied: "Copied", refused: "Not allowed" }[state];

  async function copy() {
    try {
      await navigator.clipboard.writeText(text());
      setState("copied");
    } catch {
      setState("refused");
    }
  }

  return (
    <>
      <Button variant={variant} size={size} onClick={copy} className="self-start">
        <Icon aria-hidden="true" className="size-4" />
        {words}
        {of && <span className="sr-only"> {of}</span>}
      </Button>
      <span role="status" className="sr-only">
        {state === "copied" && "Copied."}
        {state === "refused" && "The browser does not allow copying here."}
      </span>
    </>
  );
}
