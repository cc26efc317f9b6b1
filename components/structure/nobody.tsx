import { nobody } from "@/lib/diagram/model";

/** Said where the drawing is dashed. */
export function Nobody() {
  return <p className="font-medium text-danger">{nobody}</p>;
}
