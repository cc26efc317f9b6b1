"use client";

import { lanesOf, lifeAxis, lifeLaneNames, lifeTicks, type SaidEntry } from "@/lib/domain/life-line";
import type { Persona } from "@/lib/domain/persona";

type LifeDrawingProps = { entries: readonly SaidEntry[]; at: Date; today: string };

// Units of the drawing, which on a usual window are pixels.
const width = 800;
const left = 92;
const row = 26;
const bar = 20;
const laneGap = 10;
const head = 34;
const letter = 6.1;

/** Lanes along an axis of time, the day in view marked. Bars are links; what does not fit into one is its name. */
export function LifeDrawing({ entries, at, today }: LifeDrawingProps) {
  const axis = lifeAxis(entries, at);
  const span = axis.until.getTime() - axis.from.getTime();
  const x = (instant: Date) => round(left + ((instant.getTime() - axis.from.getTime()) / span) * (width - left));
  let y = head;
  const lanes = lanesOf(entries).map(({ lane, rows }) => {
    const top = y;
    y += rows.length * row + laneGap;
    return { lane, rows, top };
  });
  const now = x(at);
  return (
    <svg viewBox={`0 0 ${width} ${y}`} className="h-auto w-full overflow-visible" aria-hidden="true">
      <g className="fill-ink-soft text-[0.6875rem]">
        {lifeTicks(axis).map(({ at: tick, text }) => (
          <g key={text}>
            <path d={`M${x(tick)} ${head - 8}V${y - laneGap}`} className="stroke-line" />
            {Math.abs(x(tick) - now) > 48 && (
              <text x={x(tick)} y={head - 14} textAnchor="middle">
                {text}
              </text>
            )}
          </g>
        ))}
        <path d={`M${now} ${head - 8}V${y - laneGap}`} className="stroke-accent" strokeWidth="1.5" />
        <text
          x={now}
          y={head - 14}
          textAnchor={now > width - 40 ? "end" : "middle"}
          className="fill-accent font-semibold"
        >
          {today}
        </text>
      </g>
      {lanes.map(({ lane, rows, top }) => (
        <g key={lane}>
          <text x="0" y={top + 14} className="fill-ink text-[0.75rem] font-medium">
            {lifeLaneNames[lane]}
          </text>
          {rows.flatMap((entriesOfRow, index) =>
            entriesOfRow.map((entry, place) => {
              const from = x(entry.from);
              const until = entry.until ? x(entry.until) : width;
              const after = entriesOfRow[place + 1];
              const box = {
                x: from,
                y: top + index * row,
                width: Math.max(until - from - 1, 3),
                // Between two bars the room is the earlier one's.
                leftFree: place === 0 ? from - left : 0,
                rightFree: (after ? x(after.from) : width) - until,
              };
              return <Bar key={entry.id} entry={entry} box={box} />;
            }),
          )}
        </g>
      ))}
    </svg>
  );
}

const fills: Record<Persona, string> = {
  ENGINEERING: "fill-persona-engineering-soft stroke-persona-engineering",
  PRODUCT: "fill-persona-product-soft stroke-persona-product",
  EXECUTIVE: "fill-persona-executive-soft stroke-persona-executive",
  FINANCE: "fill-persona-finance-soft stroke-persona-finance",
};

/** Where a bar stands, and how much room there is beside it in its row. */
type Box = { x: number; y: number; width: number; leftFree: number; rightFree: number };

/** Within the bar where the words fit, else beside it, else as much of them as the bar holds. */
function placed(words: string, { x, width: wide, leftFree, rightFree }: Box) {
  const room = words.length * letter + 12;
  if (room <= wide) return { x: x + 6, anchor: "start", shown: words } as const;
  if (room <= leftFree) return { x: x - 6, anchor: "end", shown: words } as const;
  if (room <= rightFree) return { x: x + wide + 6, anchor: "start", shown: words } as const;
  const fits = Math.floor((wide - 12) / letter);
  return { x: x + 6, anchor: "start", shown: fits >= 4 ? `${words.slice(0, fits - 1).trimEnd()}…` : "" } as const;
}

function Bar({ entry, box }: { entry: SaidEntry; box: Box }) {
  const { text, persona, time, href, name } = entry;
  const { x, y, width: wide } = box;
  const look = persona ? fills[persona] : "fill-surface-hover stroke-line-strong";
  const words = placed(`${time === "planned" ? "Planned: " : ""}${text}`, box);
  return (
    // For the pointer: by keyboard, the list beside it leads to the same days.
    <a href={href} data-route="" tabIndex={-1}>
      <title>{name}</title>
      <rect
        x={x}
        y={y}
        width={wide}
        height={bar}
        rx={Math.min(4, wide / 2)}
        strokeWidth={time === "now" ? 1.5 : 1}
        strokeDasharray={time === "planned" ? "4 3" : undefined}
        className={time === "planned" ? `${look} fill-surface` : look}
      />
      <text
        x={words.x}
        y={y + 14}
        textAnchor={words.anchor}
        className={`pointer-events-none text-[0.6875rem] ${time === "past" ? "fill-ink-soft" : "fill-ink"}`}
      >
        {words.shown}
      </text>
    </a>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
