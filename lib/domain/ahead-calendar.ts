import { causesInWords, changeNames } from "./ahead-words";
import { headlineOf } from "./gap-headline";
import { gapHref } from "./gap-list-address";
import { gapName } from "./gap-name";
import { wordsOf } from "./gap-words";
import type { CalendarEvent } from "./ical";
import type { Coming } from "./look-ahead";

type Place = {
  /** Where the app is, without a slash at the end: "https://muster.example.com". */
  origin: string;
  currency: string;
  timeZone: string;
};

/** What is coming as events of a calendar. One that moves to another day stays the same event. */
export function aheadEvents(coming: readonly Coming[], { origin, currency, timeZone }: Place): CalendarEvent[] {
  const times = new Map<string, number>();
  return coming.map((each) => {
    const { change, gap, policy, day } = each;
    const what = `${gap.id} ${change}`;
    const time = (times.get(what) ?? 0) + 1;
    times.set(what, time);
    const url = `${origin}${gapHref(gap.id, change === "CLOSES" ? null : day)}`;
    return {
      uid: `${gap.id}/${change}/${time}@${new URL(origin).host}`,
      day,
      summary: `${changeNames[change]}: ${gapName(gap)}`,
      description: `${headlineOf(gap, wordsOf({ policy, currency, timeZone }))}\n${causesInWords(each, timeZone)}\n${url}`,
      url,
    };
  });
}
