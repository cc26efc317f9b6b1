import type { Persona } from "./persona";
import type { Policy } from "./policy";
import { moneyInWords } from "./wording";

/** What every sentence about a gap is made with. */
export type Words = { money: (amount: number) => string; timeZone: string; policy: Policy };

export type ExplanationContext = { policy: Policy; currency: string; timeZone: string };

export function wordsOf({ policy, currency, timeZone }: ExplanationContext): Words {
  return { money: (amount) => moneyInWords(amount, currency), timeZone, policy };
}

export const nobodyOf: Record<Persona, string> = {
  ENGINEERING: "nobody in Engineering and Operations",
  PRODUCT: "no Business/Product Owner",
  EXECUTIVE: "no Executive",
  FINANCE: "nobody in Finance/Procurement",
};
export const oneOf: Record<Persona, string> = {
  ENGINEERING: "person in Engineering and Operations",
  PRODUCT: "Business/Product Owner",
  EXECUTIVE: "Executive",
  FINANCE: "person in Finance/Procurement",
};
export const manyOf: Record<Persona, string> = {
  ENGINEERING: "people in Engineering and Operations",
  PRODUCT: "Business/Product Owners",
  EXECUTIVE: "Executives",
  FINANCE: "people in Finance/Procurement",
};

/** "2.5": at most one digit after the point. */
export function decimalInWords(amount: number): string {
  return String(Math.round(amount * 10) / 10);
}
