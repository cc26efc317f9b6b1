import { expect, it } from "vitest";
import { type HeldPersona, isDoubtful } from "@/lib/domain/doubt";
import { suggestPersona } from "@/lib/domain/suggestion";

const postFrom = new Date("2025-03-01T00:00:00Z");
const before = new Date("2025-02-28T23:59:59.999Z");
const held = (more: Partial<HeldPersona> = {}): HeldPersona => ({
  persona: "PRODUCT",
  confirmedAt: null,
  postFrom,
  ...more,
});

it.each<[string, string, Partial<HeldPersona>, boolean]>([
  ["a confident suggestion names another persona", "Software Developer", {}, true],
  ["it was confirmed in an earlier post only", "Software Developer", { confirmedAt: before }, true],
  ["it was confirmed as the post began", "Software Developer", { confirmedAt: postFrom }, false],
  ["the suggestion names the same persona", "Software Developer", { persona: "ENGINEERING" }, false],
  ["the suggestion is unsure", "Scrum Master", {}, false],
  ["there is no suggestion", "Teacher", {}, false],
])("when %s", (_, title, more, doubtful) => {
  expect(isDoubtful(held(more), suggestPersona({ title }))).toBe(doubtful);
});
