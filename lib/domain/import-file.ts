/** What was found in an uploaded file; `encoding` and `delimiter` as people call them. */
export type ImportFile = { encoding: string; delimiter: string; bytes: number; rows: number };

/** What takes time, in its order. */
export const importSteps = ["read", "parse", "units", "match", "people", "posts", "record"] as const;
export type ImportStep = (typeof importSteps)[number];

/** What a running upload, comparison or application says, one JSON object a line; the last line is done or refused. */
export type ImportProgress =
  | { step: ImportStep; rows?: number }
  | { done: { importId: string } }
  | { refused: { field?: string; message: string }[] };
