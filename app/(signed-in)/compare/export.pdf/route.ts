import { readRoute } from "@/lib/auth/read-route";
import { getOrganisation } from "@/lib/data/organisation";
import { credit } from "@/lib/diagram/frame";
import { light } from "@/lib/diagram/theme";
import { type Granted, grant, may } from "@/lib/domain/access";
import { dayText } from "@/lib/domain/day-text";
import { personaNames } from "@/lib/domain/persona";
import { placeDiagram } from "@/lib/export/diagram-pdf";
import { drawLists } from "@/lib/export/list-pages";
import { openSheets } from "@/lib/export/sheets";
import { inTurn } from "@/lib/export/turns";
import { fileResponse, tooManyFiles } from "../../file-response";
import { type ExportRequest, exportRequest } from "../export-request";
import { readCellChanges } from "../read-cell-changes";
import { readComparedModel } from "../read-compared-model";
import { readComparison } from "../read-comparison";
import { otherLists, peopleLists } from "../sheet-lists";

/** The comparison of the page as sheets: the diagram with what came and went, then the lists. */
export const GET = readRoute("structure:read", async (actor, parameters) => {
  const asked = await exportRequest(parameters);
  if (asked instanceof Response) return asked;
  const file = await inTurn(() => writePdf(actor, asked));
  if (file === null) return tooManyFiles();
  return fileResponse(new Uint8Array(file), { type: "application/pdf", name: `${asked.name}.pdf` });
});

async function writePdf(actor: Granted<"structure:read">, { address, compared }: ExportRequest): Promise<Buffer> {
  const comparison = await readComparison(actor, compared, address);
  const { name: organisation } = await getOrganisation();
  const of = [
    compared.name ?? "Whole organisation",
    address.persona ? personaNames[address.persona] : "+ came, − went",
  ];
  const head = {
    organisation,
    title: `What changed · ${of.join(" · ")}`,
    day: `${dayText(compared.before.day)} to ${dayText(compared.after.day)}`,
    credit,
  };
  const sheets = openSheets(head, { paper: "a4", theme: light });
  // Of one persona its people alone are told, as on the page.
  if (address.persona === null) {
    const cells = may(actor.role, "coverage:read")
      ? await readCellChanges(grant(actor, "coverage:read"), compared)
      : null;
    placeDiagram(sheets, await readComparedModel(actor, { address, compared, comparison }), light);
    sheets.nextPage();
    drawLists(sheets, [...peopleLists(comparison), ...otherLists(comparison, cells)], light);
  } else {
    drawLists(sheets, peopleLists(comparison), light);
  }
  return sheets.done();
}
