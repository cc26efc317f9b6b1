/** What is wrong with an input; `field` is the name of the control it concerns, absent when it concerns all of them. */
export type Problem = { field?: string | undefined; message: string };

/** The message to show beside a field, if it has one. */
export function problemOf(problems: readonly Problem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.message;
}
