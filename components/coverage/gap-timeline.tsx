import { CalendarCheck, CircleAlert, CircleCheck, type LucideIcon, MessageSquare, Stamp } from "lucide-react";
import type { GapEvent } from "@/lib/domain/gap-timeline";

const icons: Record<GapEvent["kind"], LucideIcon> = {
  OPENED: CircleAlert,
  CLOSED: CircleCheck,
  FOLLOWED_UP: CalendarCheck,
  WAIVED: Stamp,
  COMMENTED: MessageSquare,
};

type GapTimelineProps = {
  isToCome: boolean;
  events: readonly (Omit<GapEvent, "at"> & { key: string; when: string })[];
};

/** What happened to a gap, first things first. */
export function GapTimeline({ events, isToCome }: GapTimelineProps) {
  if (events.length === 0) {
    return <p className="text-sm text-ink-soft">{isToCome ? "It has not begun." : "It has only just opened."}</p>;
  }
  return (
    <ol className="flex flex-col gap-4">
      {events.map(({ key, kind, what, words, by, when }) => {
        const Icon = icons[kind];
        return (
          <li key={key} className="flex items-start gap-3 text-sm">
            <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-soft" />
            <div className="min-w-0 flex-1">
              <p className="wrap-anywhere">
                <span className="font-medium">{what}</span>
                <span className="text-ink-soft">
                  {by && (
                    <>
                      , <bdi>{by}</bdi>
                    </>
                  )}
                  , {when}
                </span>
              </p>
              {words && <p className="mt-1 max-w-prose whitespace-pre-wrap wrap-anywhere">{words}</p>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
