import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import { Entrance } from "./entrance";

/** What a one-time link shows that does not work (any more). It does not say whether it ever did. */
export function DeadLink({ children }: { children: ReactNode }) {
  return (
    <Entrance title="This link does not work" lede={children}>
      <LinkButton href="/sign-in">To the sign-in page</LinkButton>
    </Entrance>
  );
}
