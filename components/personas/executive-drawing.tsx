/** From the peak one sees every layer below, and answers for it. In a box of 240 by 240. */
export function ExecutiveDrawing() {
  return (
    <g>
      <circle cx="178" cy="74" r="26" className="fill-persona-executive opacity-45" />
      <path d="M112 60a8 8 0 0 1 14 0l21 38H91Z" className="fill-persona-executive-ink" />
      <path d="M86 107h66l23 42H63Z" className="fill-persona-executive" />
      <path d="M58 158h122l18 32a7 7 0 0 1-6 10H46a7 7 0 0 1-6-10Z" className="fill-persona-executive-ink" />
      <g strokeWidth="3.5" strokeLinecap="round" className="stroke-persona-executive-soft">
        <path d="M96 128h46M72 180h28M114 180h52" />
      </g>
      <path d="M119 32v22" strokeWidth="4" strokeLinecap="round" className="stroke-persona-executive-ink" />
      <path d="M119 30l24 8-24 9Z" className="fill-persona-executive" />
    </g>
  );
}
