import { readLabelledTitles } from "../tests/support/labelled-titles";
import { type Figures, figuresOf, isRight, type Judged, judged, type Share } from "../tests/support/suggestion-figures";

/**
 * Measures the rules for suggestions on the labelled titles, language by language. `--errors` lists the mistakes of the
 * part that the rules are tuned on; those of the held-out part are never shown, or it would be held out no longer.
 */
const titles = (await readLabelledTitles()).map(judged);

for (const part of ["tune", "held-out"] as const)
  printPart(
    part,
    titles.filter((title) => title.part === part),
  );
if (process.argv.includes("--errors")) printErrors(titles.filter(({ part }) => part === "tune"));

function printPart(part: string, inPart: readonly Judged[]) {
  const languages = [...new Set(inPart.map(({ language }) => language))];
  console.log(`\n${part === "tune" ? "Tuned on" : "Held out"}`);
  console.log(cells("", "titles", "right", "right from 0.9", "none given one"));
  for (const language of languages)
    printRow(language, figuresOf(inPart.filter((title) => title.language === language)));
  printRow("all", figuresOf(inPart));
}

function printRow(name: string, { titles, accuracy, precision, leaked }: Figures) {
  console.log(cells(name, String(titles), inPercent(accuracy), inPercent(precision), inPercent(leaked)));
}

function cells(...texts: string[]): string {
  return texts.map((text, index) => (index === 0 ? text.padEnd(5) : text.padStart(18))).join("");
}

function inPercent({ part, of }: Share): string {
  return of === 0 ? "-" : `${((100 * part) / of).toFixed(1)} % of ${of}`;
}

function printErrors(tuned: readonly Judged[]) {
  console.log("\nMistakes in the part tuned on");
  for (const { title, language, labels, answer, confidence, reason } of tuned.filter((each) => !isRight(each)))
    console.log(`${language}  ${title}: ${answer} ${confidence}, not ${labels.join(" or ")} (${reason})`);
}
