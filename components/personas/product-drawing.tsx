/** What is offered grows from step to step; the line of its price stays level. In a box of 240 by 240. */
export function ProductDrawing() {
  return (
    <g>
      <circle cx="156" cy="96" r="56" className="fill-persona-product" />
      <circle cx="156" cy="96" r="34" className="fill-persona-product-soft" />
      <circle cx="156" cy="96" r="15" className="fill-persona-product-ink" />
      <circle cx="80" cy="132" r="30" className="fill-persona-product-ink" />
      <circle cx="80" cy="132" r="13" className="fill-persona-product-soft" />
      <circle cx="44" cy="84" r="13" className="fill-persona-product opacity-60" />
      <path d="M32 190h176" strokeWidth="4" strokeLinecap="round" className="stroke-persona-product-ink" />
      <g className="fill-persona-product">
        <circle cx="44" cy="190" r="8" />
        <circle cx="80" cy="190" r="8" />
        <circle cx="156" cy="190" r="8" />
      </g>
      <g strokeWidth="2.5" strokeDasharray="2 6" strokeLinecap="round" className="stroke-persona-product-ink">
        <path d="M44 104v72M80 168v8M156 158v18" />
      </g>
    </g>
  );
}
