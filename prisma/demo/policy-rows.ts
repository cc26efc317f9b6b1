import type { Prisma } from "@/lib/data/generated/client";
import type { Actor } from "@/lib/domain/access";
import { defaultPolicy, type Policy, type Requirement } from "@/lib/domain/policy";
import { beginningOfTime } from "@/lib/domain/starting-point";
import type { Calendar } from "./calendar";

const largeProduct: Requirement = {
  ...{ id: "large-product", scope: { of: "MATERIAL_UNITS" }, persona: "PRODUCT" },
  ...{ minimum: 2, spendFrom: 200_000, severity: null },
};
const customerFacing: Requirement = {
  ...{ id: "customer-facing", scope: { of: "TAG", tag: "customer-facing" }, persona: "ENGINEERING" },
  ...{ minimum: 2, spendFrom: null, severity: "MEDIUM" },
};
const withRules = (...more: Requirement[]): Policy => ({
  ...defaultPolicy,
  requirements: [...defaultPolicy.requirements, ...more],
});

/** The policy from its beginning: the usual one, then with two rules of the organisation's own. */
export function policyRows(calendar: Calendar, lead: Actor): Prisma.PolicyVersionCreateManyInput[] {
  const [second, third] = [calendar.day(-300), calendar.day(-75)];
  const author = { authorId: lead.userId, authorName: lead.name };
  return [
    { policy: defaultPolicy, authorName: "Muster", from: beginningOfTime, until: second },
    {
      policy: withRules(largeProduct),
      note: "Two product owners where a unit spends a lot: one was away too often.",
      ...author,
      from: second,
      until: third,
    },
    {
      policy: withRules(largeProduct, customerFacing),
      note: "What customers see is never left to one engineer.",
      ...author,
      from: third,
    },
  ];
}
