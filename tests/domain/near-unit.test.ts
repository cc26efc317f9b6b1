import { describe, expect, it } from "vitest";
import { NearUnits } from "@/lib/domain/near-unit";

const near = (name: string, known: string) => new NearUnits([{ id: known, name: known }]).find(name) !== null;

describe("a unit's name", () => {
  it.each([
    ["Sales and Marketing", "Sales & Marketing"],
    ["R&D", "R and D"],
    ["Human-Resources", "Human Resources"],
    ["HumanResources", "Human Resources"],
    ["Human Resources.", "Human Resources"],
    ["The Office of Finance", "Office Finance"],
    ["Büro für Statik", "Buro fur Statik"],
    ["People’s Services", "Peoples Services"],
    ["Retial", "Retail"],
    ["Reatil Bankign", "Retail Banking"],
    ["Logistcs", "Logistics"],
    ["Logisticss", "Logistics"],
    ["Custmer Experence", "Customer Experience"],
    ["IT", "I.T."],
    ["Straße und Schiene", "Strasse und Schiene"],
  ])("%s is nearly %s", (name, known) => {
    expect(near(name, known)).toBe(true);
  });

  it.each([
    ["Region 1", "Region 2"],
    ["Team A", "Team B"],
    ["Level 10 Support", "Level 11 Support"],
    ["HR", "PR"],
    ["Data", "Date"],
    ["Retail", "Wholesale"],
    ["Import Operations", "Export Operations North"],
    ["&", "and"],
    ["", "Sales"],
  ])("%s is not nearly %s", (name, known) => {
    expect(near(name, known)).toBe(false);
  });

  it("takes the nearest of several", () => {
    const units = new NearUnits([
      { id: "far", name: "Customer Experiences" },
      { id: "near", name: "Customer-Experience" },
    ]);
    expect(units.find("Customer Experience!")).toBe("near");
  });

  it("is found among thousands", () => {
    const words = [
      "Retail",
      "Markets",
      "Energy",
      "Nuclear",
      "Customs",
      "Digital",
      "Claims",
      "Treasury",
      "Legal",
      "Estates",
    ];
    const name = (index: number) =>
      `${words[index % 10]} ${words[Math.floor(index / 10) % 10]} ${words[Math.floor(index / 100) % 10]} ${index}`;
    const units = new NearUnits(
      Array.from({ length: 5_000 }, (_, index) => ({ id: String(index), name: name(index) })),
    );
    for (let index = 0; index < 500; index += 1) expect(units.find(`${name(index)}x`)).not.toEqual([]);
  });
});
