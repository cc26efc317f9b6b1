import type { BoxFlow } from "@/lib/domain/comparison-flows";
import { countInWords, listInWords } from "@/lib/domain/wording";
import { Section } from "../ui/page-header";
import { PersonaBadge } from "../ui/persona-badge";

/** Who comes to each persona and who goes, in words: what the drawing says, for whoever does not see it. */
export function BoxChanges({ boxes }: { boxes: readonly BoxFlow[] }) {
  const changed = boxes.filter(({ came, went }) => came + went > 0);
  return (
    <Section title="Personas">
      {changed.length === 0 ? (
        <p className="text-sm text-ink-soft">Nobody comes to a persona or goes from one.</p>
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface-raised">
          {changed.map(({ persona, came, went, cameFirst, wentFirst }) => (
            <li key={persona} className="flex flex-wrap items-start gap-x-4 gap-y-1 px-4 py-2.5 text-sm">
              <PersonaBadge persona={persona} full />
              <span className="min-w-0 flex-1 basis-60 wrap-anywhere">
                <Flow sign="+" count={came} names={cameFirst} verb={["comes", "come"]} />
                <Flow sign="−" count={went} names={wentFirst} verb={["goes", "go"]} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

type FlowProps = { sign: string; count: number; names: readonly { name: string }[]; verb: [string, string] };

function Flow({ sign, count, names, verb: [one, many] }: FlowProps) {
  if (count === 0) return null;
  return (
    <span className="block">
      {sign} {countInWords(count, `person ${one}`, `people ${many}`)}:{" "}
      {listInWords(
        names.map(({ name }) => name),
        count,
      )}
    </span>
  );
}
