/** What the reader of the structure may do about it. */
export type StructureRights = {
  /** Sees coverage, and so how to close a gap. */
  mayMend: boolean;
  /** Gives people their persona, today. */
  mayAssign: boolean;
  /** Words and hides arrows, names the CCoE and the providers: on the page of today only, since the past stays as it was. */
  mayEdit: boolean;
  /** Makes links for whoever does not sign in. */
  mayEmbed: boolean;
};
