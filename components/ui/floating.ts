/** Looks shared by what floats over the page. Popovers grow from what opened them. */
export const floatingClasses =
  "z-50 max-h-(--available-height) max-w-[min(24rem,var(--available-width))] origin-(--transform-origin) overflow-y-auto rounded-lg bg-surface-raised shadow-floating transition-[opacity,scale] duration-100 outline-none data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0";
