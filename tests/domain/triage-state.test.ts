import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Choice, TriageGroup, TriagePerson, TriageQueue } from "@/lib/domain/triage";
import {
  affectedItems,
  aimed,
  moved,
  refreshed,
  struck,
  type TriageState,
  toggled,
  triageItems,
  triageState,
  unstruck,
} from "@/lib/domain/triage-state";
import { answered, lastStrokes, remainingPeople, takenBack } from "@/lib/domain/triage-stroke";

const engineering: Choice = { persona: "ENGINEERING", functions: [] };
const nothing = { choice: null, confidence: 0, reason: "no word of the title points to a persona" };

function group(title: string, people: number, unitId = "retail"): TriageGroup {
  const proposal = title === "XYZ" ? nothing : { choice: engineering, confidence: 0.9, reason: "title" };
  return { id: title, titles: [title], units: [{ id: unitId, people }], people, held: null, proposal };
}

function queueOf(groups: TriageGroup[], seen = "10"): TriageQueue {
  const left = groups.reduce((sum, { people }) => sum + people, 0);
  return {
    kind: "UNDECIDED",
    search: "",
    seen,
    left,
    everyone: 1_000,
    groups,
    isMore: false,
    unitNames: { retail: "Retail" },
  };
}

const three = queueOf([group("A", 30), group("B", 20), group("C", 10)]);
const person = (id: string): TriagePerson => ({
  id,
  name: id,
  title: "A",
  unitId: "retail",
  unitName: "Retail",
  managerName: null,
});
const opened = (state: TriageState, ...ids: string[]): TriageState => ({
  ...state,
  open: { groupId: "A", people: ids.map(person), hasFailed: false },
});
const titles = (state: TriageState) => triageItems(state).map(({ group, person }) => person?.name ?? group.titles[0]);
const strike = (state: TriageState) => struck(state, () => ({ choice: engineering, isAccepted: false }));
const answer = (given: object) => ({ people: 30, refused: 0, refusals: [], changeIds: ["c1"], seq: "11", ...given });

describe("a stroke", () => {
  it("takes its group out at once and moves on to the next", () => {
    const { state, strokes } = strike(triageState(three));
    expect(titles(state)).toEqual(["B", "C"]);
    expect(state.cursor).toBe("group B");
    expect(strokes).toMatchObject([{ group: { id: "A" }, seen: "10", state: "SENT" }]);
    expect(remainingPeople(state.queue, state.strokes)).toBe(30);
  });

  it("on the last group moves to the one before it, and on the only one to nothing", () => {
    const last = strike({ ...triageState(three), cursor: "group C" }).state;
    expect(last.cursor).toBe("group B");
    const end = strike(strike(last).state).state;
    expect(end.cursor).toBeNull();
    expect(titles(end)).toEqual([]);
  });

  it("decides all that are selected, and is taken back as one", () => {
    const selected = moved(triageState(three), 1, { isExtending: true });
    const { state } = strike(selected);
    expect(titles(state)).toEqual(["C"]);
    expect(lastStrokes(state.strokes).map(({ group }) => group.id)).toEqual(["A", "B"]);
    expect(titles(unstruck(state, lastStrokes(state.strokes)))).toEqual(["A", "B", "C"]);
  });

  it("on people of a group leaves the others in it", () => {
    const open = opened(triageState(three), "Ann", "Ben", "Cy");
    const selected = toggled(toggled(open, "person Ann"), "person Cy");
    const { state, strokes } = strike(selected);
    expect(strokes).toHaveLength(1);
    expect(strokes[0]?.persons?.map(({ id }) => id)).toEqual(["Ann", "Cy"]);
    expect(titles(state)).toEqual(["A", "Ben", "B", "C"]);
    expect(triageItems(state)[0]?.group.people).toBe(28);
  });

  it("leaves what nothing is decided about", () => {
    const { state, strokes } = struck(triageState(three), () => null);
    expect(strokes).toEqual([]);
    expect(titles(state)).toEqual(["A", "B", "C"]);
  });

  it("that is refused brings its group back to its place", () => {
    const { state } = strike(triageState(three));
    const refused = answer({ people: 0, refused: 30, changeIds: [] });
    const after = { ...state, strokes: state.strokes.map((stroke) => answered(stroke, refused)) };
    expect(titles(after)).toEqual(["A", "B", "C"]);
    expect(remainingPeople(after.queue, after.strokes)).toBe(60);
    expect(lastStrokes(after.strokes)).toEqual([]);
  });

  it("stays done in a queue that was read before it, and is forgotten by one that was read after it", () => {
    const { state } = strike(triageState(three));
    const done = { ...state, strokes: state.strokes.map((stroke) => answered(stroke, answer({}))) };
    expect(titles(refreshed(done, { ...three, seen: "10" }))).toEqual(["B", "C"]);
    const later = queueOf([group("A", 5), group("B", 20)], "12");
    expect(titles(refreshed(done, later))).toEqual(["A", "B"]);
    expect(remainingPeople(later, done.strokes)).toBe(25);
  });
});

describe("undo", () => {
  const done = () => {
    const { state } = strike(triageState(three));
    const after = { ...state, strokes: state.strokes.map((stroke) => answered(stroke, answer({}))) };
    return refreshed(after, queueOf([group("B", 20), group("C", 10)], "11"));
  };

  it("shows the group again before the server has answered, with the cursor on it", () => {
    const state = unstruck(done(), lastStrokes(done().strokes));
    expect(titles(state)).toEqual(["A", "B", "C"]);
    expect(state.cursor).toBe("group A");
    expect(remainingPeople(state.queue, state.strokes)).toBe(60);
  });

  it("keeps it shown until a queue knows of it", () => {
    const state = unstruck(done(), lastStrokes(done().strokes));
    const undone = { ...state, strokes: state.strokes.map((stroke) => takenBack(stroke, answer({ seq: "14" }))) };
    expect(titles(undone)).toEqual(["A", "B", "C"]);
    expect(titles(refreshed(undone, queueOf([group("A", 30), group("B", 20)], "14")))).toEqual(["A", "B"]);
  });

  it("that is refused leaves it decided", () => {
    const state = unstruck(done(), lastStrokes(done().strokes));
    const refused = answer({ refused: 1, seq: "11" });
    const after = { ...state, strokes: state.strokes.map((stroke) => takenBack(stroke, refused)) };
    expect(titles(after)).toEqual(["B", "C"]);
  });

  it("of a stroke that the server has not answered keeps what is needed to take it back", () => {
    const { state } = strike(triageState(three));
    const undoing = unstruck(state, lastStrokes(state.strokes));
    const [stroke] = undoing.strokes.map((each) => answered(each, answer({})));
    expect(stroke).toMatchObject({ state: "UNDOING", changeIds: ["c1"] });
  });
});

describe("the cursor", () => {
  it("stops at both ends", () => {
    const state = triageState(three);
    expect(moved(state, -1, { isExtending: false }).cursor).toBe("group A");
    expect(moved(state, 9, { isExtending: false }).cursor).toBe("group C");
  });

  it("stays on its group when a new queue comes, and goes on when the group is gone", () => {
    const state = { ...triageState(three), cursor: "group B" };
    expect(refreshed(state, queueOf([group("X", 90), group("B", 20)], "11")).cursor).toBe("group B");
    expect(refreshed(state, queueOf([group("X", 90), group("C", 10)], "11")).cursor).toBe("group C");
  });

  it("begins anew in a list that something else was asked for", () => {
    const state = toggled({ ...triageState(three), cursor: "group B" }, "group C");
    const found = refreshed(state, { ...three, search: "c", groups: [group("C", 10), group("B", 20)] });
    expect(found).toMatchObject({ cursor: "group C", selected: new Set() });
  });

  it("acts on the selection if its line belongs to it, else on its line alone", () => {
    const selected = toggled(toggled(triageState(three), "group A"), "group B");
    expect(affectedItems(aimed(selected, "group B"))).toHaveLength(2);
    expect(affectedItems(aimed(selected, "group C")).map(({ key }) => key)).toEqual(["group C"]);
  });

  it("takes back what was extended too far", () => {
    const down = moved(moved(triageState(three), 1, { isExtending: true }), 1, { isExtending: true });
    expect(down.selected.size).toBe(3);
    expect([...moved(down, -1, { isExtending: true }).selected]).toEqual(["group A", "group B"]);
  });
});

it("never loses or doubles anybody, whatever is struck and undone", () => {
  const step = fc.constantFrom("strike", "undo", "down", "extend");
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let state = triageState(three);
      for (const each of steps) {
        if (each === "strike") state = strike(state).state;
        if (each === "undo") state = unstruck(state, lastStrokes(state.strokes));
        if (each === "down") state = moved(state, 1, { isExtending: false });
        if (each === "extend") state = moved(state, 1, { isExtending: true });
        const shown = triageItems(state);
        const left = shown.reduce((sum, item) => sum + item.group.people, 0);
        expect(remainingPeople(state.queue, state.strokes)).toBe(left);
        expect(new Set(shown.map(({ key }) => key)).size).toBe(shown.length);
        expect(state.cursor === null || shown.some(({ key }) => key === state.cursor)).toBe(true);
      }
    }),
  );
});
