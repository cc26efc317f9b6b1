import type { EmbedLink } from "@/lib/domain/embed-link";
import { lastDayText } from "@/lib/domain/period-text";
import { Section } from "../ui/page-header";

/** Links that have expired or were revoked. */
export function PastEmbeds({ links, timeZone }: { links: readonly EmbedLink[]; timeZone: string }) {
  if (links.length === 0) return null;
  return (
    <Section title="Links that work no longer">
      <ul className="flex flex-col gap-2 text-sm">
        {links.map(({ id, purpose, until }) => (
          <li key={id}>
            <bdi className="font-medium">{purpose}</bdi>{" "}
            <span className="text-ink-soft">until {lastDayText(until, timeZone)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
