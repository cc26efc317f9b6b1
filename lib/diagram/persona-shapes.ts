import type { Persona } from "../domain/persona";

/** Square, circle, triangle, diamond: the shape says the persona where colour cannot. SVG paths in a box of 12 by 12. */
export const personaShapes: Record<Persona, string> = {
  ENGINEERING: "M3 1.5h6A1.5 1.5 0 0 1 10.5 3v6A1.5 1.5 0 0 1 9 10.5H3A1.5 1.5 0 0 1 1.5 9V3A1.5 1.5 0 0 1 3 1.5Z",
  PRODUCT: "M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Z",
  EXECUTIVE: "M5.1 1.6a1 1 0 0 1 1.8 0l4.4 7.9a1 1 0 0 1-.9 1.5H1.6a1 1 0 0 1-.9-1.5Z",
  FINANCE:
    "M5.2.8a1.1 1.1 0 0 1 1.6 0l4.4 4.4a1.1 1.1 0 0 1 0 1.6l-4.4 4.4a1.1 1.1 0 0 1-1.6 0L.8 6.8a1.1 1.1 0 0 1 0-1.6Z",
};
