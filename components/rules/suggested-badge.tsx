import type { Suggested } from "@/lib/domain/rule-effect";
import { NoPersonaBadge, PersonaBadge } from "../ui/persona-badge";

/** A suggestion, or that there is none. */
export function SuggestedBadge({ persona, functions }: Suggested) {
  if (persona === null) return <NoPersonaBadge>None</NoPersonaBadge>;
  return <PersonaBadge persona={persona} functions={functions} />;
}
