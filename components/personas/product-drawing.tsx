/** What is offered grows from step to step; the line of its price stays level. In a box of 240 by 240. */
export function ProductDrawing() {
  return (
    <g>
      <circle cx="164" cy="90" r="48" className="fill-persona-product" />
      <circle cx="164" cy="90" r="29" className="fill-persona-product-soft" />
      <circle cx="164" cy="90" r="13" className="fill-persona-product-ink" />
      <circle cx="90" cy="116" r="27" className="fill-persona-product-ink" />
      <circle cx="90" cy="116" r="12" className="fill-persona-product-soft" />
      <circle cx="44" cy="134" r="14" className="fill-persona-product opacity-60" />
      <g strokeWidth="3" strokeDasharray="1 8" strokeLinecap="round" className="stroke-persona-product-ink">
        <path d="M44 157v20M90 152v25M164 147v30" />
      </g>
      <path d="M30 192h180" strokeWidth="4" strokeLinecap="round" className="stroke-persona-product-ink" />
      <g className="fill-persona-product">
        <circle cx="44" cy="192" r="8" />
        <circle cx="90" cy="192" r="8" />
        <circle cx="164" cy="192" r="8" />
      </g>
    </g>
  );
}
