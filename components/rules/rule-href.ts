/** The page of one rule: the titles that it decides, and who is decided otherwise. */
export function ruleHref(ruleKey: string, page = 1): string {
  const query = new URLSearchParams({ rule: ruleKey, ...(page > 1 ? { page: String(page) } : {}) });
  return `/assign/rules/details?${query}`;
}
