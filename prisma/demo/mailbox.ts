// Letters that are not a plain letter with a mark upon it.
const plain: Record<string, string> = { ß: "ss", ø: "o", æ: "ae", ł: "l", þ: "th", ð: "d", đ: "d", ı: "i" };

/** What a mail system would make of a name: "Łucja O'Dowd" is lucja.odowd. Empty for a name without Latin letters. */
export function mailboxOf(name: string): string {
  const folded = name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[ßøæłþðđı]/g, (letter) => plain[letter] ?? "");
  return folded
    .split(/[\s-]+/)
    .map((word) => word.replace(/[^a-z]/g, ""))
    .filter((word) => word !== "")
    .join(".");
}
