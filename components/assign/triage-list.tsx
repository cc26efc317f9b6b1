"use client";

import { Fragment, type KeyboardEvent, useEffect, useEffectEvent, useLayoutEffect, useRef } from "react";
import { OpenGroupEnd } from "./open-group-end";
import { triageCommand } from "./triage-keys";
import { TriageRow } from "./triage-row";
import type { Triage } from "./use-triage";

type TriageListProps = {
  triage: Triage;
  onSeat: () => void;
  onFilter: () => void;
  onHelp: () => void;
};

/**
 * The groups to decide. One of them has the focus, which stays in the list when a group is decided and goes. Its keys
 * work only while the focus is in it (WCAG 2.1.4).
 */
export function TriageList({ triage, onSeat, onFilter, onHelp }: TriageListProps) {
  const list = useRef<HTMLTableElement>(null);
  const hasFocus = useRef(false);
  const { items, state } = triage;

  function focusCursor() {
    const row = [...(list.current?.querySelectorAll<HTMLElement>("[data-key]") ?? [])].find(
      (each) => each.dataset.key === state.cursor,
    );
    if (!row || row.contains(document.activeElement)) return;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  }

  useLayoutEffect(() => {
    if (hasFocus.current) focusCursor();
  });

  // With a keyboard at hand the keys work at once; on touch the page stays where it is.
  const begin = useEffectEvent(() => {
    const isTyping = document.activeElement instanceof HTMLInputElement;
    if (matchMedia("(pointer: fine)").matches && !isTyping) focusCursor();
  });
  useEffect(() => begin(), []);

  function onKey(event: KeyboardEvent) {
    const command = triageCommand(event, state.asks);
    if (!command) return;
    event.preventDefault();
    switch (command.kind) {
      case "choose":
        return triage.choose({ persona: command.persona, functions: [] });
      case "tag":
        return triage.choose({ persona: "FINANCE", functions: command.functions });
      case "move":
        return triage.move(command.by, command.isExtending);
      case "accept":
        return triage.accept();
      case "toggle":
        return state.cursor === null ? undefined : triage.toggle(state.cursor);
      case "open": {
        const here = items.find(({ key }) => key === state.cursor);
        return here && here.person === null ? triage.open(here.group.id) : undefined;
      }
      case "close":
        return triage.close();
      case "leave":
        return triage.leave();
      case "undo":
        return triage.undo();
      case "seat":
        return onSeat();
      case "filter":
        return onFilter();
      case "help":
        return onHelp();
    }
  }

  return (
    <table
      ref={list}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows open, are selected and take keys
      role="treegrid"
      aria-label="Queue"
      aria-multiselectable="true"
      aria-busy={triage.isLoading || undefined}
      onKeyDown={onKey}
      onFocus={() => {
        hasFocus.current = true;
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        // Nothing is told when the row that has the focus goes: the focus is then still wanted here.
        hasFocus.current = currentTarget.contains(relatedTarget);
      }}
      className="w-full border-separate border-spacing-0 max-md:block"
    >
      <colgroup className="max-md:hidden">
        <col />
        <col />
        <col className="w-[38%]" />
        <col />
      </colgroup>
      <tbody className="max-md:block">
        {items.map((item, index) => (
          <Fragment key={item.key}>
            <TriageRow item={item} triage={triage} />
            {state.open?.groupId === item.group.id && items[index + 1]?.group.id !== item.group.id && (
              <OpenGroupEnd open={state.open} group={item.group} />
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
