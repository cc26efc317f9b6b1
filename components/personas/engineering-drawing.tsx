/** Blocks cut to the size of their load; the one that nobody uses is an outline. In a box of 240 by 240. */
export function EngineeringDrawing() {
  return (
    <g>
      <rect x="40" y="40" width="100" height="100" rx="14" className="fill-persona-engineering" />
      <rect x="60" y="94" width="14" height="26" rx="4" className="fill-persona-engineering-soft" />
      <rect x="83" y="78" width="14" height="42" rx="4" className="fill-persona-engineering-soft" />
      <rect x="106" y="60" width="14" height="60" rx="4" className="fill-persona-engineering-soft" />
      <rect x="152" y="40" width="48" height="48" rx="10" className="fill-persona-engineering-ink" />
      <rect
        x="153.5"
        y="101.5"
        width="45"
        height="37"
        rx="9"
        fill="none"
        strokeWidth="3"
        strokeDasharray="6 6"
        className="stroke-persona-engineering"
      />
      <rect x="40" y="152" width="48" height="48" rx="10" className="fill-persona-engineering opacity-55" />
      <rect x="100" y="152" width="100" height="48" rx="10" className="fill-persona-engineering-ink" />
      <path
        d="M116 176h34l8-10 10 20 7-10h9"
        fill="none"
        strokeWidth="3.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-persona-engineering-soft"
      />
    </g>
  );
}
