import { addDays, type Day } from "./day";

/** An event of a whole day. */
export type CalendarEvent = {
  /** The same for the same event, whenever the calendar is asked: a program that has it changes it rather than adds another. */
  uid: string;
  day: Day;
  summary: string;
  description: string;
  url: string;
};

type Calendar = { name: string; at: Date; events: readonly CalendarEvent[] };

/**
 * An iCalendar file (RFC 5545) of all-day events. Days are of no time zone, so that none is described; nobody is busy by
 * them. Hours between two looks are a hint that the common programs know (RFC 7986).
 */
export function calendarText({ name, at, events }: Calendar): string {
  const stamp = at.toISOString().replace(/[-:]|\.\d+/g, "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Muster//Coverage//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
    "X-PUBLISHED-TTL:PT12H",
    ...events.flatMap(({ uid, day, summary, description, url }) => [
      "BEGIN:VEVENT",
      `UID:${escaped(uid)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${dateOf(day)}`,
      `DTEND;VALUE=DATE:${dateOf(addDays(day, 1))}`,
      `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(description)}`,
      `URL:${url}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return `${lines.flatMap(folded).join("\r\n")}\r\n`;
}

function dateOf(day: Day): string {
  return day.replaceAll("-", "");
}

/** TEXT of RFC 5545, 3.3.11. Control characters other than line breaks may not be in it at all. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n]/gu, " ")
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll("\n", "\\n");
}

const encoder = new TextEncoder();

/** A line in pieces of at most 75 octets, none of which cuts a character; the further ones begin with a space. */
function folded(line: string): string[] {
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      pieces.push(piece);
      piece = " ";
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece];
}
