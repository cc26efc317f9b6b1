const known = new Map<string, boolean>();

/** Whether a text is an IANA time zone. Remembers answers, since files repeat a few zones in many rows. */
export function isTimeZone(name: string): boolean {
  const answer = known.get(name) ?? (/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/.test(name) && canFormatIn(name));
  // Bounded, because a hostile file could bring a new name in every row.
  if (known.size < 1000) known.set(name, answer);
  return answer;
}

function canFormatIn(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }) !== null;
  } catch {
    return false;
  }
}
