/** As much of a gap as its dialogs need. */
export type GapRef = {
  id: string;
  /** In a few words, as `gapName` of lib/domain says it. */
  name: string;
  /** The audit number of the page; with it, what somebody else did meanwhile is said rather than overwritten. */
  seen?: string | undefined;
};

export function seenOf({ seen }: GapRef): Record<string, string> {
  return seen === undefined ? {} : { seen };
}
