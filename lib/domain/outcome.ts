/** What is wrong with an input, said beside the field it concerns; `field` is absent when it concerns all of it. */
export type Problem = { field?: string; message: string };

/** Done with a value, or refused with at least one problem. Expected refusals are values; bugs throw. */
export type Outcome<T> = { ok: true; value: T } | Refusal;
export type Refusal = { ok: false; problems: Problem[] };

export function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function refused(message: string, field?: string): Refusal {
  return { ok: false, problems: [field === undefined ? { message } : { field, message }] };
}
