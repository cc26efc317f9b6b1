"use client";

import { useEffect, useRef, useState } from "react";
import { layoutTrend } from "@/lib/diagram/trend-layout";
import { type FigureKey, figureInWords, figureKeys, figureNames } from "@/lib/domain/coverage-figures";
import { dayText } from "@/lib/domain/day-text";
import { type Severity, severities, severityNames } from "@/lib/domain/gap-kind";
import type { TrendNote, TrendPoint } from "@/lib/domain/trend";

type TrendChartProps = { points: readonly TrendPoint[]; notes: readonly TrendNote[]; aim: number };

/** Three kinds of line, so that they differ without colour. */
const strokes: Record<FigureKey, { className: string; width: number; dash?: string }> = {
  spendWeighted: { className: "stroke-accent", width: 2.5 },
  coverage: { className: "stroke-ink", width: 1.75 },
  resilience: { className: "stroke-ink-soft", width: 1.75, dash: "2 4" },
};

const fills: Record<Severity, string> = {
  CRITICAL: "fill-danger",
  HIGH: "fill-danger/60",
  MEDIUM: "fill-warning",
  LOW: "fill-line-strong",
};

const widthAtFirst = 960;

/** The figures as lines, the gaps as bars below them. The table beside it says the same in words. */
export function TrendChart({ points, notes, aim }: TrendChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(widthAtFirst);
  const [shown, setShown] = useState<number | null>(null);
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.max(280, entry.contentRect.width)));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  const { plot, bars, ...layout } = layoutTrend(points, { width, aim, notes });
  const x = shown === null ? undefined : layout.xs[shown];

  function look(event: React.PointerEvent<SVGSVGElement>) {
    const { left, width: drawn } = event.currentTarget.getBoundingClientRect();
    const at = ((event.clientX - left) / drawn) * layout.width;
    setShown(nearest(layout.xs, at));
  }

  return (
    <div ref={box}>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        className="block h-auto w-full touch-pan-y text-xs"
        onPointerMove={look}
        onPointerLeave={() => setShown(null)}
      >
        {layout.percents.map(({ y, text }) => (
          <g key={text}>
            <line x1={plot.x} x2={plot.x + plot.width} y1={y} y2={y} className="stroke-line" />
            <text x={plot.x - 8} y={y + 4} textAnchor="end" className="fill-ink-soft tabular-nums">
              {text}
            </text>
          </g>
        ))}
        <line
          x1={plot.x}
          x2={plot.x + plot.width}
          y1={layout.aim}
          y2={layout.aim}
          strokeDasharray="8 5"
          strokeWidth="1.5"
          className="stroke-ok"
        />
        {layout.notes.map(({ x: at, numbers }) => (
          <g key={numbers.join()}>
            <line
              x1={at}
              x2={at}
              y1={plot.y - 6}
              y2={bars.y + bars.height}
              strokeDasharray="1 3"
              className="stroke-line-strong"
            />
            <text x={at} y={plot.y - 10} textAnchor="middle" className="fill-ink-soft font-medium tabular-nums">
              {numbers.length === 1 ? numbers[0] : `${numbers[0]}–${numbers.at(-1)}`}
            </text>
          </g>
        ))}
        {layout.lines.map(({ series, path, dots }) => (
          <g key={series} className={strokes[series].className}>
            <path
              d={path}
              fill="none"
              strokeWidth={strokes[series].width}
              strokeDasharray={strokes[series].dash}
              strokeLinejoin="round"
            />
            {(path === "" ? dots : dots.slice(-1)).map((dot) => (
              <circle key={dot.x} cx={dot.x} cy={dot.y} r="3" strokeWidth="1.5" className="fill-surface-raised" />
            ))}
          </g>
        ))}
        {/* With a rim of the ground's colour, since lines may run through it. */}
        <text
          x={plot.x + plot.width}
          y={layout.aim - 5}
          textAnchor="end"
          strokeWidth="4"
          className="fill-ok stroke-surface-raised font-medium [paint-order:stroke]"
        >
          Aim {aim} %
        </text>
        <text x={plot.x - 8} y={bars.y + 9} textAnchor="end" className="fill-ink-soft tabular-nums">
          {layout.mostGaps.toLocaleString("en")}
        </text>
        <text x={plot.x - 8} y={bars.y + bars.height} textAnchor="end" className="fill-ink-soft tabular-nums">
          0
        </text>
        <line
          x1={bars.x}
          x2={bars.x + bars.width}
          y1={bars.y + bars.height}
          y2={bars.y + bars.height}
          className="stroke-line"
        />
        {layout.counts.map(({ day, x: left, width: across, parts }) =>
          parts.map(({ severity, y, height }) => (
            <rect
              key={`${day} ${severity}`}
              x={left}
              y={y}
              width={across}
              height={height}
              className={fills[severity]}
            />
          )),
        )}
        {layout.days.map(({ x: at, text }, index) => (
          <text
            key={text}
            x={at}
            y={bars.y + bars.height + 18}
            textAnchor={index === 0 ? "start" : index === layout.days.length - 1 ? "end" : "middle"}
            className="fill-ink-soft"
          >
            {text}
          </text>
        ))}
        {x !== undefined && <line x1={x} x2={x} y1={plot.y} y2={bars.y + bars.height} className="stroke-line-strong" />}
      </svg>
      <Legend />
      <p aria-hidden="true" className="mt-2 min-h-5 text-sm text-ink-soft tabular-nums print:hidden">
        {readout(points, shown)}
      </p>
    </div>
  );
}

function Legend() {
  return (
    <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1.5 text-sm">
      {figureKeys.map((series) => (
        <li key={series} className="flex items-center gap-2">
          <svg viewBox="0 0 28 8" aria-hidden="true" className="h-2 w-7">
            <path
              d="M0 4H28"
              strokeWidth={strokes[series].width}
              strokeDasharray={strokes[series].dash}
              className={strokes[series].className}
            />
          </svg>
          {figureNames[series]}
        </li>
      ))}
      {severities.map((severity) => (
        <li key={severity} className="flex items-center gap-2">
          <svg viewBox="0 0 10 10" aria-hidden="true" className="size-2.5">
            <rect width="10" height="10" rx="2" className={fills[severity]} />
          </svg>
          {severityNames[severity]} gaps
        </li>
      ))}
    </ul>
  );
}

/** "31 March 2026: 82 % by spend, 91 % of cells, 40 % with two or more. 3 critical, 12 high gaps." */
function readout(points: readonly TrendPoint[], index: number | null): string {
  const point = index === null ? undefined : points[index];
  if (!point) return "";
  const { figures, gaps } = point;
  const open = severities.filter((severity) => gaps[severity] > 0);
  const counts = open.map(
    (severity) => `${gaps[severity].toLocaleString("en")} ${severityNames[severity].toLowerCase()}`,
  );
  const percents = figureKeys.map((series) => `${figureNames[series].toLowerCase()} ${figureInWords(figures[series])}`);
  return `${dayText(point.day)}: ${percents.join(", ")}. Gaps: ${counts.length > 0 ? counts.join(", ") : "none"}.`;
}

function nearest(xs: readonly number[], at: number): number | null {
  let best: number | null = null;
  for (const [index, x] of xs.entries()) {
    if (best === null || Math.abs(x - at) < Math.abs((xs[best] ?? 0) - at)) best = index;
  }
  return best;
}
