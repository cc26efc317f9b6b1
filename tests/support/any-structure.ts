import fc from "fast-check";
import type { ModelContext } from "@/lib/diagram/model";
import { rhythms } from "@/lib/domain/interaction";
import { seatKinds } from "@/lib/domain/seat";
import { diagramNodes, type People, type Structure } from "@/lib/domain/structure";
import { structureDetails } from "@/lib/domain/structure-detail";
import { eightArrows } from "./structure";

const letters = {
  latin: fc.constantFrom(..."abcdefgÄßøłŃWMilĐặŽ' -."),
  greek: fc.constantFrom(..."ΑβγΔέΖηΘίκΛμΝξΟπρςΣώ "),
  cyrillic: fc.constantFrom(..."АбвГдЖзИйЇЂљЩэЮя "),
  chinese: fc.constantFrom(..."孔子文學研究院長大先生李王山﨑"),
  japanese: fc.constantFrom(..."すずきハナコ田中ー"),
  korean: fc.constantFrom(..."김민준박서연이도현 "),
  arabic: fc.constantFrom(..."محمدبنعليسشصض "),
  hebrew: fc.constantFrom(..."ליאורכהןםשתצץ "),
  devanagari: fc.constantFrom("क्ष", "त्रि", "य", "श", "र्मा", "हि", "न्दी", "रा", "म", "ऑ", "ओ", " "),
};

/** A name of 1 to 80 characters in one of the scripts that files must show. */
export const anyName = fc
  .oneof(...Object.values(letters).map((letter) => fc.array(letter, { minLength: 1, maxLength: 80 })))
  .map((units) => Array.from(units.join("").trim()).slice(0, 80).join("").trim())
  .filter((name) => name !== "");

const people = (most: number): fc.Arbitrary<People> =>
  fc
    .tuple(fc.integer({ min: 0, max: 5000 }), fc.array(anyName, { minLength: most, maxLength: most }))
    .map(([count, names]) => ({
      count,
      first: names.slice(0, count).map((each, index) => ({ id: `${index}`, name: each })),
    }));

const label = fc.oneof(fc.constant(""), anyName);
export const anyInteraction = fc.record({
  source: fc.constantFrom(...diagramNodes),
  target: fc.constantFrom(...diagramNodes),
  label,
  meaning: label,
  rhythm: fc.constantFrom(null, ...rhythms),
});

/** A structure of any size and health, with the eight arrows and up to sixteen more. */
export const anyStructure: fc.Arbitrary<Structure> = fc.record({
  personas: fc.record({ ENGINEERING: people(5), PRODUCT: people(5), EXECUTIVE: people(5), FINANCE: people(5) }),
  seats: fc.tuple(...seatKinds.map((kind) => people(kind === "CORE" ? 5 : 1).map((each) => ({ kind, ...each })))),
  teamCount: fc.nat({ max: 60 }),
  providers: fc.array(fc.record({ id: fc.uuid(), name: anyName, engineering: people(1), finance: people(1) }), {
    maxLength: 9,
  }),
  interactions: fc
    .array(anyInteraction, { maxLength: 16 })
    .map((extra) => [...eightArrows, ...extra.map((each, index) => ({ ...each, id: `extra-${index}` }))]),
});

export const anyContext: fc.Arbitrary<ModelContext> = fc.record({
  organisation: fc.oneof(fc.constant("Northwind"), anyName),
  ccoeName: anyName,
  scope: fc.oneof(fc.constant("Whole organisation"), anyName),
  day: fc.constant("1 May 2026"),
  detail: fc.constantFrom(...structureDetails),
});
