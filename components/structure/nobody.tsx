import { nobody } from "@/lib/diagram/model";

/** Said where the drawing is dashed, and dashed as it is. */
export function Nobody() {
  return (
    <p className="w-fit rounded-full border border-dashed border-danger px-2 text-sm font-medium text-danger">
      {nobody}
    </p>
  );
}
