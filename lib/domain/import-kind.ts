const contractor =
  /contract(or|ing)|contingent|external|freelanc|agency|temp(orary)? staff|consultant|extern|freie|leiharbeit|dienstleister|prestataire|ind[ée]pendant|int[ée]rim/i;
const employee =
  /employee|regular|permanent|full[ -]?time|part[ -]?time|fixed[ -]?term|intern(ship)?\b|apprentice|trainee|angestellt|unbefristet|befristet|vollzeit|teilzeit|festangestellt|werkstudent|azubi|praktikant|cdi|cdd|salari[ée]|stagiaire|alternant/i;

/** Employee or contractor from the words of exports; null for words that are not known. "External employee" is none. */
export function kindOf(text: string): "EMPLOYEE" | "CONTRACTOR" | null {
  if (/^(full[ -]?time|part[ -]?time|permanent|fixed[ -]?term) contract$/i.test(text)) return "EMPLOYEE";
  // A member of the organisation's own directory, as opposed to its guests.
  if (/^member$/i.test(text)) return "EMPLOYEE";
  if (contractor.test(text)) return "CONTRACTOR";
  return employee.test(text) ? "EMPLOYEE" : null;
}
