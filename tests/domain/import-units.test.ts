import { describe, expect, it } from "vitest";
import { type RegisterUnit, resolveUnits } from "@/lib/domain/import-units";

const unit = (
  id: string,
  name: string,
  parentId: string | null = null,
  beginsAt: Date | null = null,
): RegisterUnit => ({
  id,
  name,
  parentId,
  code: id.toUpperCase(),
  beginsAt,
});

function resolve(paths: string[], units: RegisterUnit[] = []) {
  let number = 0;
  return Object.fromEntries(
    resolveUnits({ paths, units, newId: () => `new${++number}` }).map(({ path, ...rest }) => [path, rest]),
  );
}

describe("the units of a file", () => {
  it("makes a tree, each unit once", () => {
    const found = resolve(["Sales > Retail", "Sales", "sales > Wholesale"]);
    expect(found.Sales).toMatchObject({ unitId: "new1", parentId: null, isNew: true, code: "SALES" });
    expect(found["Sales > Retail"]).toMatchObject({ unitId: "new2", parentId: "new1", isNew: true });
    expect(found["sales > Wholesale"]).toMatchObject({ parentId: "new1" });
  });

  it("links to the register whatever the case and white space", () => {
    const units = [unit("s", "Sales"), unit("r", "Retail", "s")];
    expect(resolve(["SALES > retail"], units)["SALES > retail"]).toMatchObject({
      unitId: "r",
      isNew: false,
      begins: false,
    });
  });

  it("links one name to the only unit that has it, wherever it stands", () => {
    const units = [unit("s", "Sales"), unit("r", "Retail", "s")];
    expect(resolve(["Retail"], units).Retail).toMatchObject({ unitId: "r" });
  });

  it("takes the one at the top of several, and none where that is not clear", () => {
    const twins = [unit("a", "A"), unit("b", "B"), unit("x", "Support", "a"), unit("y", "Support", "b")];
    expect(resolve(["Support > North"], twins)["Support > North"]).toMatchObject({
      unitId: null,
      problem: expect.stringContaining("2 business units are called “Support”"),
    });
    expect(resolve(["Support"], [...twins, unit("z", "Support")]).Support).toMatchObject({ unitId: "z" });
  });

  it("lets a unit that begins later begin on the day of the file", () => {
    const later = new Date("2011-09-30T00:00:00Z");
    expect(resolve(["Sales"], [unit("s", "Sales", null, later)]).Sales).toMatchObject({
      unitId: "s",
      isNew: false,
      begins: true,
      until: later,
    });
  });

  it("links nothing by likeness, but says which unit a new one is nearly called like", () => {
    const units = [unit("s", "Sales"), unit("r", "Retail & Trade", "s"), unit("t", "Retail and Trade", "x")];
    const found = resolve(["Sales > Retail and Trade", "Sale", "Sale > Retail & Trade", "Marketing"], units);
    expect(found["Sales > Retail and Trade"]).toMatchObject({ isNew: true, parentId: "s", nearId: "r" });
    expect(found.Sale).toMatchObject({ isNew: true, nearId: "s" });
    expect(found["Sale > Retail & Trade"]).toMatchObject({ isNew: true, nearId: null });
    expect(found.Marketing).toMatchObject({ isNew: true, nearId: null });
  });

  it("links to the unit that was decided on, with all that is below it", () => {
    const units = [unit("s", "Sales"), unit("r", "Retail", "s")];
    const paths = ["Sale", "Sale > Retail"];
    const resolved = resolveUnits({ paths, units, newId: () => "new", meant: new Map([["Sale", "s"]]) });
    expect(resolved).toMatchObject([
      { path: "Sale", unitId: "s", isNew: false, nearId: "s" },
      { path: "Sale > Retail", unitId: "r", isNew: false, nearId: null },
    ]);
  });

  it("makes codes that are short and free", () => {
    const found = resolve(
      ["Energy Markets & Infrastructure", "Energy Markets", "Ümläut", "研究"],
      [unit("umlaut", "X")],
    );
    expect(Object.values(found).map(({ code }) => code)).toEqual([
      "UNIT",
      "UMLAUT-2",
      "ENERGY-MARKETS",
      "ENERGY-MARKETS-2",
    ]);
  });

  it.each([
    ["names of one stem", (at: number) => `部門${String.fromCodePoint(0x4e00 + at)}`],
    ["units of one name", (at: number) => `Region ${at} > Sales`],
  ])("is found, also with thousands of %s", (_, path) => {
    const found = resolve(Array.from({ length: 20_000 }, (_, at) => path(at)));
    const codes = Object.values(found).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
