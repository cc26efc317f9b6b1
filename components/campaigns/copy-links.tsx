"use client";

import type { AnswererLine } from "@/lib/domain/campaign";
import { CopyButton } from "../ui/copy-button";

/** Name, address and link of each, a line each, parted by tabs: what a mail merge takes. */
export function CopyLinks({ answerers }: { answerers: readonly AnswererLine[] }) {
  const lines = () =>
    answerers
      .filter(({ token }) => token !== null)
      .map(({ name, email, token }) => [name, email ?? "", `${window.location.origin}/confirm/${token}`].join("\t"))
      .join("\n");
  return (
    <CopyButton size="small" text={lines}>
      Copy all links
    </CopyButton>
  );
}
