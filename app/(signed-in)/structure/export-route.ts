import { readRoute } from "@/lib/auth/read-route";
import type { DiagramModel } from "@/lib/diagram/model";
import { dark, light, type Theme } from "@/lib/diagram/theme";
import type { Problem } from "@/lib/domain/outcome";
import { type ExportFormat, type StructureExport, structureExport } from "@/lib/domain/structure-export";
import { inTurn } from "@/lib/export/turns";
import { fileRefused, fileResponse, tooManyFiles } from "../file-response";
import { readDiagram } from "./read-diagram";

/** A file, or why it cannot be made. */
type Written = Uint8Array<ArrayBuffer> | string | Problem;

export type Format = {
  ending: ExportFormat;
  type: string;
  write(model: DiagramModel, options: StructureExport & { colours: Theme }): Written | Promise<Written>;
};

/** The drawing of the page, for the same address, as a file that stands on its own; light unless asked otherwise. */
export function exportRoute({ ending, type, write }: Format) {
  return readRoute("structure:read", async (actor, parameters) => {
    const asked = structureExport(Object.fromEntries(parameters));
    if (!asked.ok) return fileRefused(400, asked.problems);
    const { theme, ...address } = asked.value;
    const { model, moment, scope } = await readDiagram(actor, address);
    if (address.unit !== null && scope === null)
      return fileRefused(404, [{ field: "unit", message: "No such unit on that day." }]);
    const colours = theme === "dark" ? dark : light;
    const file = await inTurn(async () => write(model, { ...asked.value, colours }));
    if (file === null) return tooManyFiles();
    if (typeof file === "object" && "message" in file) return fileRefused(400, [file]);
    const name = ["structure", slug(scope?.name ?? ""), moment.day].filter(Boolean).join("-");
    return fileResponse(file, { type, name: `${name}.${ending}` });
  });
}

/** What of a name every file system takes: "Größe & Co" as "grosse-co"; nothing of a name in another script. */
const slug = (name: string) =>
  name
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
