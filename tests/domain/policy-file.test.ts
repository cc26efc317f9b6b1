import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultPolicy } from "@/lib/domain/policy";
import { readPolicyFile, writePolicyFile } from "@/lib/domain/policy-file";
import { anyPolicy } from "../support/any-policy";

const retail = "019ad1c2-3e4f-7a5b-8c6d-7e8f9a0b1c2d";
const labs = "019ad1c2-3e4f-7a5b-8c6d-7e8f9a0b1c2e";
const aws = "019ad1c2-3e4f-7a5b-8c6d-7e8f9a0b1c2f";
const codes: Record<string, string> = { [retail]: "RET", [labs]: "LAB" };
const here = {
  currency: "EUR",
  unitCode: (id: string) => codes[id] ?? "?",
  providerName: (id: string) => (id === aws ? "AWS" : "?"),
  unitId: (code: string) => Object.keys(codes).find((id) => codes[id] === code),
  providerId: (name: string) => (name === "AWS" ? aws : undefined),
};

const file = (content: object) => JSON.stringify({ format: "muster-coverage-policy", currency: "EUR", ...content });
const rule = { scope: { of: "ALL_UNITS" }, persona: "FINANCE" };

describe("a policy as a file", () => {
  it("is the same policy when it comes back", () => {
    fc.assert(
      fc.property(anyPolicy({ unitIds: [retail, labs], providerIds: [aws] }), (policy) => {
        const text = writePolicyFile(policy, here);
        expect(text).not.toContain(retail);
        expect(readPolicyFile(text, here)).toEqual({ ok: true, value: { policy, note: null } });
      }),
    );
  });

  it("has the defaults for what it leaves out, and numbers rules that have no id", () => {
    expect(readPolicyFile(file({}), here)).toEqual({ ok: true, value: { policy: defaultPolicy, note: null } });
    expect(readPolicyFile(`\uFEFF${file({ requirements: [rule] })}`, here)).toMatchObject({
      value: { policy: { requirements: [{ ...rule, id: "imported-1", minimum: 1, spendFrom: null }] } },
    });
  });

  it("says that its amounts are in another currency", () => {
    const read = readPolicyFile(file({ currency: "USD" }), here);
    expect(read).toMatchObject({
      value: { note: expect.stringContaining("in USD. They are taken as they are, in EUR") },
    });
  });

  it.each([
    ["", undefined, "This is not JSON."],
    ['{\n "a": 1,\n oops', undefined, "This is not JSON, from line 3 on."],
    ["[]", undefined, "not an object"],
    ["{}", undefined, "its “format” is not"],
    [file({ requirements: 7 }), "requirements", "This must be a list."],
    [file({ requirements: ["x"] }), "Rule 1", "This must be an object."],
    [file({ requirements: [{ ...rule, minimum: 0 }] }), "Rule 1, minimum", "This must be at least 1."],
    [file({ requirements: [rule, { scope: rule.scope }] }), "Rule 2, persona", "must be one of ENGINEERING"],
    [file({ requirements: [{ ...rule, minimum: 1.5 }] }), "Rule 1, minimum", "This must be a whole number."],
    [
      file({ requirements: [{ ...rule, scope: { of: "UNIT", unit: "NO" } }] }),
      "Rule 1, scope, unit",
      "No unit has the code “NO”.",
    ],
    [file({ requirements: [{ ...rule, scope: { of: "UNIT" } }] }), "Rule 1, scope, unit", "This is missing."],
    [
      file({ requirements: [{ ...rule, scope: { of: "NOWHERE" } }] }),
      "Rule 1, scope, which units",
      "nothing that a rule can speak of",
    ],
    [file({ requirements: [{ ...rule, minumum: 2 }] }), "Rule 1", "Nothing here is called “minumum”."],
    [file({ exemptions: [{ unit: "RET", persona: "FINANCE", reason: " " }] }), "Exception 1, reason", "Say why"],
    [
      file({ providerExemptions: [{ provider: "X", side: "FINANCE", reason: "r" }] }),
      "Exception for a provider 1, provider",
      "No provider is called “X”.",
    ],
    [file({ stale: { days: "soon" } }), "stale, days", "This must be a number."],
    [file({ doubtful: { confidence: 90 } }), "doubtful, confidence", "This must be at most 1."],
    [file({ kinds: { SINGLE: false } }), "kinds", "Nothing here is called “SINGLE”."],
    [file({ thresholds: {} }), undefined, "Nothing here is called “thresholds”."],
  ])("%s is refused at %s", (text, field, message) => {
    expect(readPolicyFile(text, here)).toMatchObject({
      ok: false,
      problems: [{ ...(field === undefined ? {} : { field }), message: expect.stringContaining(message) }],
    });
  });

  it("tells all that is wrong at once", () => {
    const units = ["A", "B"].map((unit) => ({ unit, persona: "FINANCE", reason: "r" }));
    const read = readPolicyFile(file({ exemptions: units, stale: { days: -1 } }), here);
    expect(read).toMatchObject({
      problems: [{ field: "Exception 1, unit" }, { field: "Exception 2, unit" }, { field: "stale, days" }],
    });
  });
});
