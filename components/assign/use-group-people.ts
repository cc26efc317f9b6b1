"use client";

import { type Dispatch, type SetStateAction, useEffect } from "react";
import type { TriagePerson } from "@/lib/domain/triage";
import { groupKey, type TriageState } from "@/lib/domain/triage-state";
import { remainingGroups } from "@/lib/domain/triage-stroke";

/** Opens and closes groups. The people of the open one are fetched, and again with every new queue. */
export function useGroupPeople(state: TriageState, setState: Dispatch<SetStateAction<TriageState>>) {
  const { queue } = state;
  const openId = state.open?.groupId ?? null;

  useEffect(() => {
    const group = remainingGroups(queue, []).find(({ id }) => id === openId);
    if (!group) return;
    const controller = new AbortController();
    const query = new URLSearchParams([
      ...group.titles.map((title) => ["title", title]),
      ...group.units.map(({ id }) => ["unit", id ?? ""]),
      ...(group.held ? [["held", group.held]] : []),
    ]);
    const load = async () => {
      const people: TriagePerson[] | null = await fetch(`/api/assign/people?${query}`, { signal: controller.signal })
        .then((response) => (response.ok ? response.json() : null))
        .catch(() => null);
      if (controller.signal.aborted) return;
      setState((before) => {
        if (before.open?.groupId !== group.id) return before;
        const known = people ?? before.open.people;
        return { ...before, open: { groupId: group.id, people: known, hasFailed: people === null } };
      });
    };
    void load();
    return () => controller.abort();
  }, [queue, openId, setState]);

  return {
    open: (groupId: string) => setState((before) => ({ ...before, open: { groupId, people: null, hasFailed: false } })),
    close: () =>
      setState((before) =>
        before.open ? { ...before, open: null, cursor: groupKey(before.open.groupId), selected: new Set() } : before,
      ),
  };
}
