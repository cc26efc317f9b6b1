/** Lets others have the process for a moment, in the middle of a drawing that takes seconds. */
export const pause = () => new Promise<void>((resolve) => setImmediate(resolve));
