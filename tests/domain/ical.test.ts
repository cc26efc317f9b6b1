import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { type CalendarEvent, calendarText } from "@/lib/domain/ical";

const at = new Date("2026-06-15T12:00:00.123Z");
const event: CalendarEvent = {
  uid: "EMPTY_CELL:1:FINANCE/OPENS/1@muster.example.com",
  day: "2026-12-31",
  summary: "Opens: Nobody there: Finance/Procurement, Retail",
  description:
    "Retail spends $120,000 a month and has nobody in Finance/Procurement.\nAda goes on leave on 31 December 2026.",
  url: "https://muster.example.com/coverage/gaps/EMPTY_CELL%3A1%3AFINANCE",
};

/** What a calendar program reads of it. */
function parsed(events: readonly CalendarEvent[], name = "Coverage") {
  const text = calendarText({ name, at, events });
  const calendar = new ICAL.Component(ICAL.parse(text));
  return { text, calendar, events: calendar.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each)) };
}

describe("a calendar", () => {
  it("has events of whole days, whose end is the day after and no part of them", () => {
    const { calendar, events } = parsed([event], "Coverage of Fjordlantern");
    expect(calendar.getFirstPropertyValue("x-wr-calname")).toBe("Coverage of Fjordlantern");
    expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
    expect(calendar.getFirstSubcomponent("vtimezone")).toBeNull();
    const [read] = events;
    expect(read?.startDate.isDate).toBe(true);
    expect([read?.startDate.toString(), read?.endDate.toString()]).toEqual(["2026-12-31", "2027-01-01"]);
    expect(read?.component.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
    expect(read?.component.getFirstPropertyValue("dtstamp")?.toString()).toBe("2026-06-15T12:00:00Z");
    expect(read?.component.getFirstPropertyValue("url")).toBe(event.url);
  });

  it("is a calendar also when nothing is in it", () => {
    expect(parsed([]).events).toEqual([]);
  });

  it("gives every text back as it was, in lines of at most 75 octets that end as they must", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 200 }).filter((each) => !/\p{Cc}/u.test(each));
    const lines = fc.array(fc.oneof(text, fc.constantFrom("a;b,c\\d", "\\n", "BEGIN:VEVENT", "END:VCALENDAR", '"')), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(text, lines, text, (summary, description, name) => {
        const given = { ...event, summary, description: description.join("\n") };
        const { text: file, events } = parsed([given, event], name);
        expect(events.map((each) => each.summary)).toEqual([summary, event.summary]);
        expect(events[0]?.description).toBe(given.description);
        expect(events.map((each) => each.uid)).toEqual([event.uid, event.uid]);
        for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it("lets no name begin a line of its own", () => {
    const { events } = parsed([{ ...event, summary: "Eve\r\nEND:VEVENT\r\nBEGIN:VEVENT\u0000" }]);
    expect(events).toHaveLength(1);
    expect(events[0]?.summary).toBe("Eve\nEND:VEVENT\nBEGIN:VEVENT ");
  });
});
