import { type Problem, refused } from "./outcome";

export const minimumLength = 12;
/** Long enough for any passphrase, short enough that hashing stays cheap. */
export const maximumLength = 1_000;

/** What to say beside the field. */
export const passwordAdvice = `${minimumLength} characters or more. Three or four words that do not belong together are good.`;

/** NFKC, so that the same keys give the same password on every keyboard. Neither trimmed nor cut. */
export function normalisePassword(text: string): string {
  return text.normalize("NFKC");
}

/** Lower case, and without the digits and signs that are hung on a common password to pass for another. */
export function variantsOf(password: string): string[] {
  const folded = password.toLowerCase();
  return [folded, folded.replace(/[^\p{L}]{1,8}$/u, "")];
}

/**
 * What is wrong with a new password, or nothing. No rules of composition (NIST SP 800-63B-4, 3.1.1.2): length, and none
 * that is guessed first. `known` are words an attacker would try for this user: e-mail address, name, organisation.
 */
export function passwordProblem(
  password: string,
  known: readonly string[],
  isCommon: (word: string) => boolean,
): Problem | null {
  const length = [...password].length;
  const say = (message: string) => refused(message, "password").problems[0] ?? null;
  if (length < minimumLength) return say(`Use ${minimumLength} characters or more.`);
  if (length > maximumLength) return say(`Use at most ${maximumLength.toLocaleString("en")} characters.`);
  if (/\p{Cc}/u.test(password)) return say("This holds a character that cannot be typed. Enter it by hand.");
  if (isMonotonous(password) || variantsOf(password).some(isCommon))
    return say("Too many people use this one. Choose another.");
  if (holdsLittleElse(password, known)) return say("This is too close to your name, e-mail address or organisation.");
  return null;
}

/** A few characters over and over, or a run of neighbours: "aaaaaaaaaaaa", "abcabcabcabc", "123456789012". */
function isMonotonous(password: string): boolean {
  const codes = [...password.toLowerCase()].map((each) => each.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0));
  const run = steps.filter((step) => Math.abs(step) <= 1 || Math.abs(step) === 9).length;
  return new Set(codes).size < 5 || run === steps.length;
}

/** Whether fewer than six characters are left once the known words are taken out. */
function holdsLittleElse(password: string, known: readonly string[]): boolean {
  const words = known.flatMap((each) => each.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= 3);
  const longestFirst = words.sort((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((left, word) => left.replaceAll(word, ""), password.toLowerCase());
  return rest.length < 6 && rest.length < password.length;
}
