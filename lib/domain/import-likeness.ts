/** What speaks for a row of a file meaning somebody of the register under another identity. */
export const importLikenesses = ["ID", "NAME_AND_DOMAIN", "NAME", "EMAIL", "DECISION"] as const;
export type ImportLikeness = (typeof importLikenesses)[number];

export const likenessNames: Record<ImportLikeness, string> = {
  ID: "the same e-mail, another employee ID",
  NAME_AND_DOMAIN: "the same name and e-mail domain, another identity",
  NAME: "the same name",
  EMAIL: "an e-mail that differs by one letter",
  DECISION: "decided",
};
