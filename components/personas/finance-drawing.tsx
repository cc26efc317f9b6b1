/** Two sides meet over a price, and the books below foresee it. In a box of 240 by 240. */
export function FinanceDrawing() {
  return (
    <g>
      <path
        d="M86 42a8 8 0 0 1 11 0l42 42a8 8 0 0 1 0 11l-42 42a8 8 0 0 1-11 0L44 95a8 8 0 0 1 0-11Z"
        className="fill-persona-finance"
      />
      <path
        d="M143 42a8 8 0 0 1 11 0l42 42a8 8 0 0 1 0 11l-42 42a8 8 0 0 1-11 0l-42-42a8 8 0 0 1 0-11Z"
        className="fill-persona-finance-ink"
      />
      <path
        d="M120 65.5l19 18.5a8 8 0 0 1 0 11l-19 18.5L101 95a8 8 0 0 1 0-11Z"
        className="fill-persona-finance-soft"
      />
      <g className="fill-persona-finance">
        <rect x="44" y="180" width="20" height="22" rx="5" />
        <rect x="77" y="172" width="20" height="30" rx="5" />
        <rect x="110" y="176" width="20" height="26" rx="5" />
      </g>
      <g fill="none" strokeWidth="3" strokeDasharray="5 5" className="stroke-persona-finance-ink">
        <rect x="144.5" y="167.5" width="17" height="33" rx="4" />
        <rect x="177.5" y="160.5" width="17" height="40" rx="4" />
      </g>
    </g>
  );
}
