import { applyImport } from "@/lib/data/import-apply";
import { compareImport } from "@/lib/data/import-compare";
import { type DecideInput, decideImport } from "@/lib/data/import-decide";
import { uploadImport } from "@/lib/data/import-upload";
import { getImport, type ImportDetail } from "@/lib/data/imports";
import type { Granted } from "@/lib/domain/access";
import type { ImportAnswer, ImportQuestion } from "@/lib/domain/import-decision";
import type { ImportMapping } from "@/lib/domain/import-mapping";

type Importer = Granted<"import:write">;
type Given = { day?: string; mapping?: ImportMapping; endsMissing?: boolean };

const silent = () => undefined;

export async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

/** Uploads a file that must be taken. */
export async function givenUpload(actor: Importer, text: string, fileName = "staff.csv"): Promise<ImportDetail> {
  const input = { fileName, effectiveOn: "2026-01-01", bytes: bytesOf(text), expectedBytes: null, onRows: silent };
  const outcome = await uploadImport(actor, input);
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  return detail(actor, outcome.value.importId);
}

/** Uploads and compares; the columns as guessed unless a mapping is given. */
export async function givenComparison(actor: Importer, text: string, given: Given = {}): Promise<ImportDetail> {
  const { id, mapping } = await givenUpload(actor, text);
  const { day: effectiveOn = "2026-01-01" } = given;
  const outcome = await compareImport(actor, {
    importId: id,
    mapping: given.mapping ?? mapping,
    effectiveOn,
    onStep: silent,
  });
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  return detail(actor, id);
}

/** Types the number of leavers, as it is asked for above the cap. */
export function apply(actor: Importer, { id, comparedAt, counts }: ImportDetail, endsMissing = false) {
  return applyImport(actor, {
    importId: id,
    comparedAt: comparedAt?.toISOString() ?? "",
    endsMissing,
    typedLeavers: String(counts?.leavers),
    onStep: silent,
  });
}

/** All the way into the register. */
export async function givenImport(actor: Importer, text: string, given: Given = {}): Promise<ImportDetail> {
  const compared = await givenComparison(actor, text, given);
  const outcome = await apply(actor, compared, given.endsMissing);
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  return detail(actor, compared.id);
}

type Decision = { question: ImportQuestion; answer: ImportAnswer | null } & Partial<DecideInput>;

/** Decides, on one key or on all of a view, and compares again as the page does by itself. */
export async function decide(actor: Importer, { id, decision }: ImportDetail, given: Decision): Promise<ImportDetail> {
  const all = { importId: id, key: null, view: "NEW" as const, search: "", seen: BigInt(decision) };
  const outcome = await decideImport(actor, { ...all, ...given });
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  return compareAgain(actor, id);
}

/** Compares once more, by the columns and for the day that the import has. */
export async function compareAgain(actor: Importer, importId: string): Promise<ImportDetail> {
  const { mapping, effectiveOn } = await detail(actor, importId);
  const outcome = await compareImport(actor, { importId, mapping, effectiveOn, onStep: silent });
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  return detail(actor, importId);
}

export async function detail(actor: Importer, importId: string): Promise<ImportDetail> {
  const found = await getImport(actor, importId);
  if (!found) throw new Error("There is no such import.");
  return found;
}
