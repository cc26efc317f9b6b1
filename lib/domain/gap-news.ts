import type { Day } from "./day";
import { dayText } from "./day-text";
import { type Severity, severities, severityNames } from "./gap-kind";
import { type Mail, type MailBlock, mailOf } from "./mail";
import { countInWords } from "./wording";

/** A time during which a gap was open; `until` is null while it is. */
export type Spell = { gapId: string; severity: Severity; title: string; from: Date; until: Date | null };

/** What became of the gaps between two instants: the first is outside, the second within. */
export type GapNews = {
  opened: readonly Spell[];
  closed: readonly Spell[];
  /** Open at neither end, or at both, but not all the time: nothing is left to be told of them. */
  passing: number;
};

/** From every spell that began or ended after `after` and until `upTo`. The worst first. */
export function gapNews(spells: readonly Spell[], after: Date, upTo: Date): GapNews {
  const isIn = (at: Date | null) => at !== null && at > after && at <= upTo;
  const byGap = new Map<string, Spell[]>();
  for (const spell of [...spells].sort((a, b) => a.from.getTime() - b.from.getTime())) {
    if (isIn(spell.from) || isIn(spell.until)) byGap.set(spell.gapId, [...(byGap.get(spell.gapId) ?? []), spell]);
  }
  const opened: Spell[] = [];
  const closed: Spell[] = [];
  for (const own of byGap.values()) {
    const last = own.at(-1);
    if (!last) continue;
    const wasOpen = own.some(({ from }) => from <= after);
    const isOpen = own.some(({ from, until }) => from <= upTo && (until === null || until > upTo));
    if (isOpen && !wasOpen) opened.push(last);
    if (wasOpen && !isOpen) closed.push(last);
  }
  return {
    opened: opened.sort(byWorst),
    closed: closed.sort(byWorst),
    passing: byGap.size - opened.length - closed.length,
  };
}

function byWorst(a: Spell, b: Spell): number {
  const place = ({ severity }: Spell) => severities.indexOf(severity);
  return place(a) - place(b) || (a.title < b.title ? -1 : 1);
}

/** As many gaps as a letter names; of more it says how many they are. */
export const mostLines = 20;

export type DigestLetter = {
  organisation: string;
  /** The first and the last day that it tells of. */
  days: { first: Day; last: Day };
  news: GapNews;
  /** How many gaps are open at the end of it. */
  open: number;
  coverageUrl: string;
  accountUrl: string;
};

/** The week's letter; null when nothing opened and nothing closed: an empty letter teaches people not to read them. */
export function digestMail({ organisation, days, news, open, coverageUrl, accountUrl }: DigestLetter): Mail | null {
  const { opened, closed, passing } = news;
  if (opened.length + closed.length === 0) return null;
  const counts = [
    opened.length > 0 && `${countInWords(opened.length, "gap", "gaps")} opened`,
    closed.length > 0 && `${opened.length > 0 ? closed.length : countInWords(closed.length, "gap", "gaps")} closed`,
  ].filter((part) => part !== false);
  const room = { opened: Math.min(opened.length, mostLines), closed: 0 };
  room.closed = Math.min(closed.length, mostLines - room.opened);
  return mailOf(`Coverage of ${organisation}: ${counts.join(", ")}`, [
    {
      paragraph: `From ${dayText(days.first)} to ${dayText(days.last)}. ${countInWords(open, "gap is", "gaps are")} open now.`,
    },
    ...listed("Opened", opened, room.opened),
    ...listed("Closed", closed, room.closed),
    ...(passing > 0
      ? [
          {
            paragraph: `${countInWords(passing, "further gap", "further gaps")} opened and closed again in these days.`,
          },
        ]
      : []),
    { link: coverageUrl, words: "See all gaps in Muster" },
    { link: accountUrl, words: "Choose what you are told" },
  ]);
}

function listed(heading: string, spells: readonly Spell[], room: number): MailBlock[] {
  if (spells.length === 0) return [];
  const lines = spells.slice(0, room).map(({ severity, title }) => `${severityNames[severity]}: ${title}`);
  const rest = spells.length - room;
  return [{ heading: `${heading} (${spells.length})`, lines: rest > 0 ? [...lines, `and ${rest} more`] : lines }];
}

export type AlertLetter = {
  organisation: string;
  spell: Pick<Spell, "title" | "severity">;
  /** Why this cannot wait for the week's letter. */
  reason: "LAST_HOLDER" | "NO_LEAD";
  coverageUrl: string;
  accountUrl: string;
};

const reasons: Record<AlertLetter["reason"], string> = {
  LAST_HOLDER: "The last person who held this is gone. Until somebody takes it over, nobody answers for it.",
  NO_LEAD: "The Cloud Cost Center of Excellence has no lead, or more than one, from now on.",
};

/** What cannot wait for the week's letter. */
export function alertMail({ organisation, spell, reason, coverageUrl, accountUrl }: AlertLetter): Mail {
  return mailOf(`${organisation}: ${spell.title}`, [
    { paragraph: reasons[reason] },
    { heading: "Opened", lines: [`${severityNames[spell.severity]}: ${spell.title}`] },
    { link: coverageUrl, words: "Fill it in Muster" },
    { link: accountUrl, words: "Choose what you are told" },
  ]);
}
