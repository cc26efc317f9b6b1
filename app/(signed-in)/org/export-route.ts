import { readRoute } from "@/lib/auth/read-route";
import { momentOf } from "@/lib/data/moment";
import { getOrgBranch } from "@/lib/data/org-branch";
import { getOrganisation } from "@/lib/data/organisation";
import { dark, light, type Theme } from "@/lib/diagram/theme";
import { dayText } from "@/lib/domain/day-text";
import { type ExportPaper, structureExport } from "@/lib/domain/structure-export";
import type { OrgSheetWords } from "@/lib/export/org-drawing";
import { inTurn } from "@/lib/export/turns";
import { mostOnPaper } from "@/lib/org/paper-pages";
import type { OrgTree } from "@/lib/org/tree";
import { people } from "@/lib/org/words";
import { fileRefused, fileResponse, tooManyFiles } from "../file-response";

type Options = { words: OrgSheetWords; theme: Theme; paper: ExportPaper };

export type Format = {
  ending: "pdf" | "svg";
  type: string;
  write: (tree: OrgTree, options: Options) => Promise<Uint8Array<ArrayBuffer> | string>;
};

/** A person and everybody below them as a file, or everybody; on the day of the address. */
export function exportRoute({ ending, type, write }: Format) {
  return readRoute("people:read", async (actor, parameters) => {
    const asked = structureExport(Object.fromEntries(parameters));
    if (!asked.ok) return fileRefused(400, asked.problems);
    const { asOf, person, theme, paper } = asked.value;
    const [{ name }, moment] = await Promise.all([getOrganisation(), momentOf(asOf ?? undefined)]);
    const tree = await getOrgBranch(actor, person, moment);
    if (!tree) return fileRefused(404, [{ field: "person", message: "Not employed on this day." }]);
    if (tree.count > mostOnPaper) return fileRefused(400, [{ field: "person", message: tooMany(tree.count) }]);
    const words = { organisation: name, title: titleOf(tree, person), day: dayText(moment.day) };
    const file = await inTurn(() => write(tree, { words, theme: theme === "dark" ? dark : light, paper }));
    if (file === null) return tooManyFiles();
    return fileResponse(file, { type, name: `org-chart-${moment.day}.${ending}` });
  });
}

function titleOf(tree: OrgTree, person: string | null): string {
  const [first = ""] = tree.names;
  if (person === null || tree.count === 1) return `Org chart · ${person === null ? people(tree.count) : first}`;
  return `Org chart · ${first} and ${people(tree.count - 1)} below`;
}

function tooMany(count: number): string {
  return `These are ${people(count)}. A file holds up to ${people(mostOnPaper)}: choose somebody further below.`;
}
