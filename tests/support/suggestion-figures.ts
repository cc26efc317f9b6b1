import { suggestPersona } from "@/lib/domain/suggestion";
import type { LabelledTitle } from "./labelled-titles";

export type Judged = LabelledTitle & { answer: string; confidence: number; reason: string };

export function judged(title: LabelledTitle): Judged {
  const suggestion = suggestPersona({ title: title.title });
  const confidence = suggestion.persona === null ? 0 : suggestion.confidence;
  return { ...title, answer: suggestion.persona ?? "NONE", confidence, reason: suggestion.reason };
}

export function isRight({ labels, answer }: Judged): boolean {
  return labels.some((label) => label === answer);
}

/** A share as its two counts. */
export type Share = { part: number; of: number };

export type Figures = {
  titles: number;
  /** Right answers, of titles that have only one. */
  accuracy: Share;
  /** Right ones, of suggestions with a confidence of 0.9 and above. */
  precision: Share;
  /** Given a persona, of titles that should have none. */
  leaked: Share;
};

export function figuresOf(all: readonly Judged[]): Figures {
  const single = all.filter(({ labels }) => labels.length === 1);
  const sure = all.filter(({ confidence }) => confidence >= 0.9);
  const outside = single.filter(({ labels }) => labels[0] === "NONE");
  return {
    titles: all.length,
    accuracy: { part: single.filter(isRight).length, of: single.length },
    precision: { part: sure.filter(isRight).length, of: sure.length },
    leaked: { part: outside.filter((title) => !isRight(title)).length, of: outside.length },
  };
}
