/**
 * What a word of a job title says. Heads are nouns for a person; fields are what the person works on. Words of one meaning
 * stand in one text, parted by commas. `_` is any one word; `word*` is any word that begins so, for endings of gender and
 * number. Accents and case make no difference.
 */
export type HeadMeaning =
  /** Runs the organisation, whatever the field: "CTO", "chief _ officer", "Geschäftsführer". */
  | "chief"
  /** High rank that counts as executive unless the field is outside the personas: "VP". */
  | "vice"
  /** Executive in many organisations, a shop's or a bank's middle rank in others: "general manager". */
  | "ranking"
  /** Head of a field: executive for infrastructure, cloud and IT, otherwise of the field's persona. */
  | "head"
  /** Builds or runs systems, whatever else the title says: "developer", "DBA". */
  | "developer"
  /** Engineering in most organisations, though some would say otherwise: "scrum master". */
  | "technologist"
  /** Engineering unless the field is sales or something physical: "engineer". */
  | "engineer"
  /** Engineering only with a field that says so; else one who designs houses. */
  | "architect"
  /** Finance, whatever the field: "accountant". */
  | "accountant"
  /** Finance in most organisations: "auditor". */
  | "auditor"
  /** Procurement, whatever the field: "buyer". */
  | "buyer"
  /** Speaks for a product or a business process: "product owner". */
  | "owner"
  /** Leads projects; close to the business unless a field says otherwise. */
  | "project"
  /** Belongs to the function that is directed, though a director of IT may be an executive. */
  | "director"
  /** The field decides: "manager", "analyst". */
  | "neutral"
  /** Helps whoever is named; the field decides when nobody is. */
  | "helper"
  /** None of the four personas: "teacher", "account executive". */
  | "other";

export type FieldMeaning =
  /** Infrastructure and cloud: heads and vice presidents of it are executives. */
  | "cloud"
  /** Information technology as a whole. */
  | "it"
  | "software"
  /** Technology in a wide sense: gives way to every other field. */
  | "technology"
  | "finance"
  /** Near finance, such as tax and payroll. */
  | "money"
  | "procurement"
  | "product"
  /** Sales, marketing, people, law, health, teaching, office and the like. */
  | "elsewhere"
  /** Things rather than systems: civil, mechanical, production. */
  | "physical";

/** `last`: the phrase behind it ends with its main word ("of IT procurement"). `first`: it begins with it ("de compras TI"). */
export type LinkMeaning = "last" | "first" | "and";

export type WordOrder = "last" | "first";

export type Lexicon = {
  /** Where the main noun of a phrase stands: last in Germanic languages, first in Romance and Slavic ones. */
  order: WordOrder;
  /** Words are written together: "Netzwerkadministrator". */
  compounds: boolean;
  heads: Partial<Record<HeadMeaning, string>>;
  fields: Partial<Record<FieldMeaning, string>>;
  links: Partial<Record<LinkMeaning, string>>;
};
