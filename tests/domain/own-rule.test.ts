import { expect, it } from "vitest";
import { type OwnRule, suggestByOwn } from "@/lib/domain/own-rule";
import { titleKey } from "@/lib/domain/suggestion-learnt";

const rule = (words: string): OwnRule => ({ id: words, words, persona: "ENGINEERING", functions: [] });
const fits = (words: string, title: string) => suggestByOwn([rule(words)])(titleKey(title)) !== null;

it.each([
  ["scrum master", "Senior Scrum Master (m/w/d)"],
  ["SCRUM  MASTER", "scrum-master"],
  ["développeur", "Developpeur·euse web"],
  ["Einkäufer/in", "einkäufer"],
  ["c++", "C++ Entwickler"],
  ["r&d", "Head of R&D"],
])("%s is found in %s", (words, title) => expect(fits(words, title)).toBe(true));

it.each([
  ["scrum master", "Scrum and Master Data"],
  ["master", "Scrum Mastery Coach"],
  ["it", "Auditor"],
  [".*", "Anything"],
  ["scrum master", "Master Scrum"],
])("%s is not found in %s", (words, title) => expect(fits(words, title)).toBe(false));

it("says which rule decided", () => {
  const decide = suggestByOwn([{ ...rule("scrum"), persona: null }, rule("master")]);
  expect(decide("scrum master")).toEqual({
    persona: null,
    reason: "your rule 1: title contains 'scrum'",
    by: { kind: "own", ruleId: "scrum" },
  });
  expect(decide("master")).toMatchObject({ confidence: 1, reason: "your rule 2: title contains 'master'" });
  expect(decide("teacher")).toBeNull();
});
