import { describe, expect, it } from "vitest";
import { csvLine } from "@/lib/csv/write";

describe("a line of an export", () => {
  it("quotes text and doubles quotation marks", () => {
    expect(csvLine(['say "hi"', "a;b\tc", 12.5, null, ""])).toBe('"say ""hi""","a;b\tc",12.5,,""\r\n');
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x", "'=1"])(
    "never lets %j begin a formula",
    (text) => {
      expect(csvLine([text])).toBe(`"'${text}"\r\n`);
    },
  );

  it.each(["Ada", "a=b", "'quoted'", " =x"])("leaves %j alone", (text) => {
    expect(csvLine([text])).toBe(`"${text}"\r\n`);
  });
});
