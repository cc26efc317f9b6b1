import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alertMail, digestMail, gapNews, mostLines, type Spell } from "@/lib/domain/gap-news";
import { mailOf } from "@/lib/domain/mail";
import { mondayOf, weekStart } from "@/lib/domain/week";

const at = (day: number) => new Date(Date.UTC(2026, 0, day));
const spell = (gapId: string, from: number, until: number | null, severity: Spell["severity"] = "HIGH"): Spell => ({
  gapId,
  severity,
  title: `Nobody there: ${gapId}`,
  from: at(from),
  until: until === null ? null : at(until),
});
const letter = (spells: Spell[], after = 5, upTo = 12) =>
  digestMail({
    organisation: "Fjordlantern",
    days: { first: "2026-01-05", last: "2026-01-11" },
    news: gapNews(spells, at(after), at(upTo)),
    open: 3,
    coverageUrl: "https://muster.example/coverage",
    accountUrl: "https://muster.example/account",
  });

describe("the news of a week", () => {
  it.each([
    ["opened", [spell("a", 7, null)], { opened: ["a"], closed: [], passing: 0 }],
    ["closed", [spell("a", 1, 7)], { opened: [], closed: ["a"], passing: 0 }],
    ["open all the time", [spell("a", 1, null)], { opened: [], closed: [], passing: 0 }],
    ["opened and closed again", [spell("a", 6, 7)], { opened: [], closed: [], passing: 1 }],
    ["closed and opened again", [spell("a", 1, 6), spell("a", 7, null)], { opened: [], closed: [], passing: 1 }],
    ["opened twice", [spell("a", 6, 7), spell("a", 8, null)], { opened: ["a"], closed: [], passing: 0 }],
    [
      "opened at the first instant, which the week before told",
      [spell("a", 5, null)],
      { opened: [], closed: [], passing: 0 },
    ],
    ["opened at the last instant", [spell("a", 12, null)], { opened: ["a"], closed: [], passing: 0 }],
    ["closed at the last instant", [spell("a", 1, 12)], { opened: [], closed: ["a"], passing: 0 }],
    ["to come", [spell("a", 13, null)], { opened: [], closed: [], passing: 0 }],
  ])("of a gap %s", (_, spells, expected) => {
    const { opened, closed, passing } = gapNews(spells, at(5), at(12));
    const ids = (some: readonly Spell[]) => some.map(({ gapId }) => gapId);
    expect({ opened: ids(opened), closed: ids(closed), passing }).toEqual(expected);
  });

  it("of two weeks are told once, by one of the two", () => {
    const day = fc.integer({ min: 1, max: 30 });
    const spells = fc
      .array(fc.tuple(day, fc.option(day)), { maxLength: 6 })
      .map((pairs) =>
        pairs.map(([from, until], n) => spell(`gap ${n}`, from, until === null || until <= from ? null : until)),
      );
    fc.assert(
      fc.property(spells, day, (all, middle) => {
        const [first, second] = [gapNews(all, at(0), at(middle)), gapNews(all, at(middle), at(40))];
        for (const { gapId, from, until } of all) {
          const told = [first, second].filter(({ opened }) => opened.some((each) => each.gapId === gapId)).length;
          const isPassing = until !== null && from <= at(middle) === until <= at(middle);
          expect(told).toBe(isPassing ? 0 : 1);
        }
      }),
    );
  });
});

describe("the week's letter", () => {
  it("says what opened and closed, worst first, as text and as HTML", () => {
    const mail = letter([
      spell("a", 7, null, "LOW"),
      spell("b", 8, null, "CRITICAL"),
      spell("c", 1, 9),
      spell("d", 6, 7),
    ]);
    expect(mail?.subject).toBe("Coverage of Fjordlantern: 2 gaps opened, 1 closed");
    expect(mail?.text).toBe(`From 5 January 2026 to 11 January 2026. 3 gaps are open now.

Opened (2)
- Critical: Nobody there: b
- Low: Nobody there: a

Closed (1)
- High: Nobody there: c

1 further gap opened and closed again in these days.

See all gaps in Muster: https://muster.example/coverage

Choose what you are told: https://muster.example/account
`);
    expect(mail?.html).toContain("<h2>Opened (2)</h2>\n<ul><li>Critical: Nobody there: b</li>");
  });

  it("is not written when nothing opened and nothing closed", () => {
    expect(letter([spell("a", 1, null), spell("b", 6, 7)])).toBeNull();
    expect(letter([])).toBeNull();
  });

  it("names a limited number of gaps, and says how many there are more", () => {
    const many = Array.from({ length: 500 }, (_, n) => spell(`g${n}`, 6, null));
    const mail = letter([...many, ...Array.from({ length: 30 }, (_, n) => spell(`c${n}`, 1, 7))]);
    expect(mail?.text.match(/^- High/gm)).toHaveLength(mostLines);
    expect(mail?.text).toContain("- and 480 more");
    expect(mail?.text).toContain("Closed (30)\n- and 30 more");
  });
});

describe("a letter", () => {
  it("shows every name as text", () => {
    const title = '<img src=x onerror=alert(1)>&"\r\nBcc: eve@example.com\u202e';
    const mail = alertMail({
      organisation: "A\nB",
      spell: { title, severity: "CRITICAL" },
      reason: "LAST_HOLDER",
      coverageUrl: "https://muster.example/coverage",
      accountUrl: "https://muster.example/account",
    });
    expect(mail.html).not.toContain("<img");
    expect(mail.subject).not.toMatch(/[\r\n\u202e]/);
    expect(mail.text).not.toMatch(/^Bcc/m);
  });

  it("has no line, of text or of its subject, that a name began", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const { subject, text, html } = mailOf(name, [{ heading: "Opened", lines: [name] }]);
        expect(subject).not.toMatch(/[\r\n]/);
        expect(text.split("\n")).toHaveLength(3);
        expect(html).not.toMatch(/<(?!\/?(?:!doctype|html|head|meta|title|body|h2|ul|li)\b)/);
      }),
    );
  });
});

it("a week begins on Monday, by the calendar of the organisation", () => {
  expect(["2026-11-29", "2026-11-30", "2026-12-06"].map(mondayOf)).toEqual(["2026-11-23", "2026-11-30", "2026-11-30"]);
  const lateOnSunday = new Date("2026-11-29T23:30:00Z");
  expect(weekStart(lateOnSunday, "UTC").day).toBe("2026-11-23");
  expect(weekStart(lateOnSunday, "Europe/Berlin")).toEqual({ day: "2026-11-30", at: new Date("2026-11-29T23:00:00Z") });
});
