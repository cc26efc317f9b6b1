"use client";

import { PersonLink } from "@/components/ui/person-link";
import { useSearch } from "@/components/use-search";
import type { CampaignPreview } from "@/lib/domain/campaign";
import { countInWords } from "@/lib/domain/wording";
import { Notice } from "../ui/notice";

/** Whom a campaign would ask, while its form is filled in. `fields` are those of the form. */
export function CampaignPreviewNote({ fields }: { fields: Record<string, string> }) {
  const { title: _, ...asked } = fields;
  const given = Object.entries(asked).filter(([, value]) => value !== "");
  const { answer, state } = useSearch<CampaignPreview>(`/api/campaigns/preview?${new URLSearchParams(given)}`);
  return (
    <section aria-label="Whom it asks" aria-live="polite" className="min-h-16">
      {state === "failed" && <p className="text-sm text-ink-soft">Say whom to ask and until when to see how many.</p>}
      {state !== "failed" && !answer && <p className="text-sm text-ink-soft">Counting</p>}
      {answer && <Preview preview={answer} />}
    </section>
  );
}

function Preview({ preview: { asks, answerers, unreachable, unreachablePeople } }: { preview: CampaignPreview }) {
  const rest = unreachable - unreachablePeople.length;
  return (
    <Notice
      tone={asks === 0 ? "warning" : "accent"}
      title={
        asks === 0
          ? "Nobody would be asked"
          : `Asks ${countInWords(answerers, "person", "people")} about ${countInWords(asks, "assignment", "assignments")}`
      }
    >
      {unreachable > 0 && (
        <p>
          Nobody can be asked about {countInWords(unreachable, "person", "people")}: there is nobody to answer, or
          whoever it is has left, is away until then, or has no e-mail address.{" "}
          {unreachablePeople.map((person, index) => (
            <span key={person.id}>
              {index > 0 && ", "}
              <PersonLink person={person} />
            </span>
          ))}
          {rest > 0 && ` and ${countInWords(rest, "more", "more")}`}
        </p>
      )}
    </Notice>
  );
}
