/** A word of a title: as it is compared, and as it was written. */
export type TitleWord = { key: string; shown: string };

/** Longer titles are read up to here: it bounds the time that one title can take. */
export const longestTitle = 300;

/** "(m/w/d)", "H/F". */
const genderMark = /\(?\b[mwfhdvx](?:\s?[/|]\s?[mwfhdvx]){1,3}\b\)?/gi;

/** "EntwicklerIn". */
const innerI = /(?<=\p{Ll})In(?:nen)?(?!\p{L})/gu;

/** "Ingenieur/in", "développeur·euse", "technicien(ne)", "ingeniero/a", "Kaufmann/-frau". */
const genderEnding =
  /(?<=\p{L}{3})[:*_·•.(/-]{1,2}(?:in|innen|en?|es|ne|nes|se|euse|trice|rice|i?[eè]re|as?|os?|ora|ra|re|r|te|frau|mann|ka)\)?(?![\p{L}-])/giu;

/** "FP & A". */
const spacedInitials = /(?<!\p{L})(\p{L}{1,2}) & (\p{L})(?!\p{L})/gu;

const dotted = /(?<!\p{L})(?:\p{L}\.){2,}/gu;
const separators = /[,;:|/\\()[\]{}–—•·@"“”„<>\r\n\t]+|\s-\s|\s-|-\s/u;
const wordPattern = /[\p{L}\p{N}]+(?:&[\p{L}\p{N}]+)?[+#]*|&/gu;

/** The parts of a title between commas, dashes, slashes and brackets, as words, without the marks of gender. */
export function titleSegments(title: string): TitleWord[][] {
  const plain = title
    .slice(0, longestTitle)
    .normalize("NFC")
    .replace(genderMark, " ")
    .replace(innerI, "")
    .replace(genderEnding, "")
    .replace(spacedInitials, "$1&$2")
    .replace(dotted, (letters) => `${letters.replaceAll(".", "")} `);
  return plain
    .split(separators)
    .map((part) => Array.from(part.matchAll(wordPattern), ([shown]) => ({ key: fold(shown), shown })))
    .filter((words) => words.length > 0);
}

const letters: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };

/** Without case and accents: "Développeuse" is "developpeuse", "ß" is "ss". */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (/^[ -~]*$/.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? letter);
}
