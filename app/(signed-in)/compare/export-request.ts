import { momentOf } from "@/lib/data/moment";
import { type CompareAddress, compareAddress, comparedDays } from "@/lib/domain/compare-address";
import { fileRefused } from "../file-response";
import { type ComparedDay, comparedMoments } from "./read-comparison";

export type ExportRequest = { address: CompareAddress; compared: ComparedDay; name: string };

/** What a file of the comparison is asked for, as the page would be; or the answer to give instead. */
export async function exportRequest(parameters: URLSearchParams): Promise<ExportRequest | Response> {
  const address = compareAddress(Object.fromEntries(parameters));
  const { day: today } = await momentOf(undefined);
  const days = comparedDays(address, today);
  if (!days.ok) return fileRefused(400, [{ field: days.field, message: days.problem }]);
  const compared = await comparedMoments(days, address.unit);
  if (address.unit !== null && compared.name === null)
    return fileRefused(404, [{ field: "unit", message: "No such unit on these days." }]);
  return { address, compared, name: `changes-${days.from}-${days.to}` };
}
