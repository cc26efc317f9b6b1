"use client";

const corners = [
  { x: 22, y: 22 },
  { x: 98, y: 22 },
  { x: 22, y: 98 },
  { x: 98, y: 98 },
] as const;

type StateKind = "missing" | "barred" | "broken";

/** Muster's mark when something is amiss: one is missing, the way in is barred, or the ring is broken. */
export function StateFigure({ kind }: { kind: StateKind }) {
  return (
    <svg
      viewBox="0 0 120 120"
      aria-hidden="true"
      fill="none"
      strokeWidth="3"
      strokeLinecap="round"
      className="size-30 stroke-ink"
    >
      {corners.map(({ x, y }, index) => {
        const isGone = kind === "missing" && index === 1;
        return (
          <g
            key={`${x} ${y}`}
            className={isGone ? "stroke-line-strong" : undefined}
            strokeDasharray={isGone ? "4 7" : undefined}
          >
            <path
              d={`M${x + (x < 60 ? 12 : -12)} ${y + (y < 60 ? 12 : -12)}L${x < 60 ? 44 : 76} ${y < 60 ? 44 : 76}`}
            />
            <circle cx={x} cy={y} r="11" className={isGone ? undefined : "fill-surface-raised"} />
          </g>
        );
      })}
      <circle
        cx="60"
        cy="60"
        r="20"
        className="fill-surface-raised"
        strokeDasharray={kind === "broken" ? "26 16" : undefined}
      />
      {kind === "barred" && <path d="M50 60h20" strokeWidth="5" />}
    </svg>
  );
}
