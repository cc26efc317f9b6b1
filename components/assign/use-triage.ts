"use client";

import { useRef, useState } from "react";
import type { Choice, TriageQueue } from "@/lib/domain/triage";
import {
  affectedItems,
  aimed,
  type Decide,
  moved,
  proposedFunctions,
  struck,
  type TriageState,
  toggled,
  triageItems,
  unstruck,
  withCursor,
} from "@/lib/domain/triage-state";
import type { TriageAnswer, TriageStep } from "@/lib/domain/triage-step";
import { answered, lastStrokes, type Stroke, strokePeople, strokeTarget, takenBack } from "@/lib/domain/triage-stroke";
import { type Sending, StepSender } from "./step-sender";
import { groupTitle, peopleText, strokeText } from "./triage-words";
import { useGroupPeople } from "./use-group-people";
import { useQueueRefresh } from "./use-queue-refresh";
import { useSendingOnLeave } from "./use-sending-on-leave";
import { useTriageState } from "./use-triage-state";

/** What the server refused, and of which group. */
export type TriageProblem = { id: number; groupId: string; title: string; text: string };

type Sent = { step: TriageStep; answer: Promise<TriageAnswer> };

/** The queue as one works through it: what is shown, and everything that can be done. */
export function useTriage(initial: TriageQueue) {
  const { state, latest, setState } = useTriageState(initial);
  const [problems, setProblems] = useState<readonly TriageProblem[]>([]);
  const [said, setSaid] = useState("");
  const [sending, setSending] = useState<Sending>({ unsent: 0, trouble: null });
  const [sender] = useState(() => new StepSender(setSending));
  const sent = useRef(new Map<number, Sent>());
  const refresh = useQueueRefresh(state, setState, sending.unsent);
  useSendingOnLeave(sender, sending);
  const people = useGroupPeople(state, setState);

  function change(strokeId: number, with_: (stroke: Stroke) => Stroke) {
    setState((before) => {
      const strokes = before.strokes.map((each) => (each.id === strokeId ? with_(each) : each));
      return withCursor({ ...before, strokes }, triageItems(before));
    });
  }

  function complain(stroke: Stroke, { refused, refusals }: TriageAnswer, what: string) {
    const [first] = refusals;
    const who = first?.name ? `${first.name}: ` : "";
    const text = `${who}${first?.problem ?? ""}${refused > 1 ? ` So it is with ${refused - 1} more.` : ""}`;
    const title = `${groupTitle(stroke.group)}: ${what}`;
    setProblems((before) => [...before, { id: stroke.id, groupId: stroke.group.id, title, text }]);
    setSaid(`${title}. ${text}`);
    refresh.soon();
  }

  function strike(from: TriageState, decide: Decide) {
    const { state: next, strokes } = struck(from, decide);
    if (strokes.length === 0) return setSaid("Nothing is suggested here. Choose by 1 to 4, or 0.");
    setState(next);
    setProblems((before) => before.filter(({ groupId }) => !strokes.some(({ group }) => group.id === groupId)));
    setSaid(strokes.map(strokeText).join(". "));
    for (const stroke of strokes) {
      const { choice, isAccepted, seen } = stroke;
      const step: TriageStep = { kind: "decide", target: strokeTarget(stroke), choice, isAccepted, seen };
      const answer = sender.send(step, strokePeople(stroke));
      sent.current.set(stroke.id, { step, answer });
      void answer.then((given) => {
        change(stroke.id, (each) => answered(each, given));
        if (given.refused > 0) complain(stroke, given, `${peopleText(given.refused)} not changed`);
      });
    }
  }

  async function takeBack(stroke: Stroke) {
    const before = sent.current.get(stroke.id);
    if (before) sender.cancel(before.step);
    const changeIds = (await before?.answer)?.changeIds ?? [];
    const nothing: TriageAnswer = { people: 0, refused: 0, refusals: [], changeIds: [], seq: "0" };
    const answer =
      changeIds.length === 0 ? nothing : await sender.send({ kind: "undo", changeIds }, strokePeople(stroke));
    change(stroke.id, (each) => takenBack(each, answer));
    if (answer.refused > 0) complain(stroke, answer, "not taken back");
    else refresh.soon();
  }

  function undo() {
    const strokes = lastStrokes(latest().strokes);
    if (strokes.length === 0) return setSaid("There is nothing to undo on this page.");
    setState((before) => unstruck(before, strokes));
    setSaid(`Undone: ${strokes.map(strokeText).join(". ")}`);
    for (const stroke of strokes.toReversed()) void takeBack(stroke);
  }

  /** Whether the list is about to change for another one: what is pressed meanwhile was not meant for it. */
  const isPassing = refresh.wanted.kind !== state.queue.kind || refresh.wanted.search !== state.queue.search;

  /** Decides about the lines that are aimed at. Finance/Procurement asks what they do there, unless that is said. */
  function choose(choice: Choice, at = state.cursor) {
    if (isPassing) return;
    const from = at === null ? latest() : aimed(latest(), at);
    const isKept = affectedItems(from).every(({ group }) => group.held === choice.persona);
    if (isUntagged(choice) && !isKept) setState({ ...from, asks: true });
    else strike(from, () => ({ choice, isAccepted: false }));
  }

  /** Does what is suggested for each of the lines that are aimed at. */
  function accept(at = state.cursor) {
    if (isPassing) return;
    const from = at === null ? latest() : aimed(latest(), at);
    const [first, ...more] = affectedItems(from);
    if (!first) return;
    const { choice } = first.group.proposal;
    if (latest().asks) {
      const functions = proposedFunctions(first);
      if (functions.length > 0) choose({ persona: "FINANCE", functions });
    } else if (choice && more.length === 0 && isUntagged(choice)) setState({ ...from, asks: true });
    else {
      strike(from, ({ group }) => {
        const { choice } = group.proposal;
        return choice && !isUntagged(choice) ? { choice, isAccepted: true } : null;
      });
    }
  }

  return {
    state,
    items: triageItems(state),
    problems,
    said,
    sending,
    ...refresh,
    close: people.close,
    open: (groupId: string, hint = "") => {
      people.open(groupId);
      setSaid(hint);
    },
    choose,
    accept,
    undo,
    move: (by: number, isExtending: boolean) => setState((before) => moved(before, by, { isExtending })),
    toggle: (key: string) => setState((before) => toggled(before, key)),
    point: (key: string) =>
      setState((before) => (before.cursor === key ? before : { ...before, cursor: key, asks: false })),
    /** Leaves what was begun: the question, else the selection. */
    leave: () =>
      setState((before) =>
        before.asks ? { ...before, asks: false } : { ...before, selected: new Set(), anchor: null },
      ),
    retry: () => sender.retry(),
    dismiss: (id: number) => setProblems((before) => before.filter((each) => each.id !== id)),
  };
}

function isUntagged({ persona, functions }: Choice): boolean {
  return persona === "FINANCE" && functions.length === 0;
}

export type Triage = ReturnType<typeof useTriage>;
