import { describe, expect, it } from "vitest";
import { directoryAddress, isNarrowed, wordsOf } from "@/lib/domain/directory";

const id = "01900000-0000-7000-8000-000000000001";
const everybody = { words: [], unitId: null, persona: null, seat: null, employment: "EMPLOYED" };

describe("the address of the directory", () => {
  it("shows everybody employed when it says nothing", () => {
    expect(directoryAddress({})).toEqual({ filter: everybody, place: null });
    expect(isNarrowed(directoryAddress({}).filter)).toBe(false);
  });

  it("reads every filter", () => {
    const address = { q: "Ann Müller", unit: id, persona: "NONE", seat: "ANY", employment: "LEFT", after: id };
    const filter = { words: ["Ann", "Müller"], unitId: id, persona: "NONE", seat: "ANY", employment: "LEFT" };
    expect(directoryAddress(address)).toEqual({ filter, place: { side: "after", personId: id } });
    expect(directoryAddress({ before: id }).place).toEqual({ side: "before", personId: id });
  });

  it.each([
    { unit: "' OR 1=1 --" },
    { persona: "CLERK" },
    { seat: "THRONE" },
    { employment: "FIRED" },
    { after: "1", before: "2" },
    { q: " \u0000 " },
  ])("leaves out what it does not understand: %j", (address) => {
    expect(directoryAddress(address)).toEqual({ filter: everybody, place: null });
  });

  it("takes the first of what is given several times", () => {
    expect(directoryAddress({ persona: ["FINANCE", "NONE"] }).filter.persona).toBe("FINANCE");
  });
});

describe("the words of a search", () => {
  it.each([
    ["Müller, Anna", ["Müller", "Anna"]],
    ["  a  a ", ["a"]],
    ["100%_\\", ["100%_\\"]],
    ["1 2 3 4 5 6 7 8 9", ["1", "2", "3", "4", "5", "6", "7", "8"]],
  ])("of %j are %j", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it("of a very long text end somewhere", () => {
    expect(wordsOf("x".repeat(100_000))[0]).toHaveLength(200);
  });
});
