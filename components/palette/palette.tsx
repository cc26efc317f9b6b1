"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { Search } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { startTransition, useState } from "react";
import { AssignDialog } from "@/components/people/assign-dialog";
import { SeatDialog } from "@/components/people/seat-dialog";
import { useAsOf } from "@/components/use-as-of";
import { useSearch } from "@/components/use-search";
import { chooseTheme } from "@/components/use-theme";
import type { AccessRole } from "@/lib/domain/access";
import type { Day } from "@/lib/domain/day";
import type { Found } from "@/lib/domain/found";
import type { FoundPerson } from "@/lib/domain/found-person";
import { asking, type Deed, type PaletteGroup, type PaletteItem, paletteGroups } from "./palette-items";

type PaletteProps = {
  role: AccessRole;
  today: Day;
  signOut: () => Promise<void>;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** A dialog about a person that an action of the palette has opened. */
type Opened = { kind: "assign" | "seat"; person: FoundPerson; seen: string };

/** Goes to people, units and pages, and runs actions, by typing a few letters of their name. */
export function Palette({ role, today, signOut, open, onOpenChange }: PaletteProps) {
  const router = useRouter();
  const { isDatedPage, hrefAsOf } = useAsOf(today);
  const [text, setText] = useState("");
  const [opened, setOpened] = useState<Opened | null>(null);
  const asked = asking(text, role);
  const isSearch = open && asked.rest !== "" && asked.verb?.of !== "day";
  const address = isSearch ? `/api/find?q=${encodeURIComponent(asked.rest)}` : null;
  const { answer, state, answered } = useSearch<Found>(address);
  const groups = paletteGroups(asked, { role, today, found: answer });

  function change(next: boolean) {
    onOpenChange(next);
    if (!next) setText("");
  }

  function choose({ deed, isFound }: PaletteItem, isByKey: boolean) {
    // Enter right after a letter would take whom the text before it found.
    if (!isFound || !isByKey || answered === address) run(deed);
  }

  function run(deed: Deed) {
    if (deed.kind === "type") return setText(deed.text);
    change(false);
    switch (deed.kind) {
      case "go":
        return router.push(deed.href as Route);
      case "day":
        return router.push(
          (isDatedPage || deed.day === null ? hrefAsOf(deed.day) : `/structure?asOf=${deed.day}`) as Route,
        );
      case "theme":
        return chooseTheme(deed.theme);
      case "sign-out":
        return startTransition(signOut);
      case "assign":
      case "seat":
        return setOpened({ ...deed, seen: answer?.seen ?? "0" });
    }
  }

  const about = opened && {
    people: [opened.person],
    seen: opened.seen,
    today,
    open: true,
    onOpenChange: (next: boolean) => !next && setOpened(null),
  };
  return (
    <>
      <Dialog.Root open={open} onOpenChange={change}>
        <Dialog.Portal>
          <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
          <Dialog.Popup className="fixed inset-x-3 top-3 z-50 mx-auto flex max-h-[calc(100dvh-1.5rem)] max-w-xl flex-col overflow-hidden rounded-lg bg-surface-raised shadow-floating outline-none md:top-[12vh] md:max-h-[70vh]">
            <Dialog.Title className="sr-only">Find or do</Dialog.Title>
            <Autocomplete.Root
              open
              inline
              items={groups}
              filter={null}
              autoHighlight="always"
              keepHighlight
              itemToStringValue={(item: PaletteItem) => item.name}
              value={text}
              onValueChange={(next, { reason }) => {
                // Choosing an item does what it says, and leaves the text alone.
                if (reason !== "item-press") setText(next);
              }}
            >
              <div className="flex items-center gap-3 border-b border-line px-4">
                <Search aria-hidden="true" className="size-4 shrink-0 text-ink-soft" />
                <Autocomplete.Input
                  aria-label="Find people, units, pages and actions"
                  placeholder={asked.verb?.ask ?? "People, units, pages, actions"}
                  maxLength={200}
                  spellCheck={false}
                  className="h-13 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-ink-soft touch:text-[1rem]"
                />
                <Dialog.Close className="rounded-sm px-1.5 text-sm text-ink-soft touch:min-h-11">Close</Dialog.Close>
              </div>
              <Autocomplete.Status className="px-4 pt-3 text-sm text-ink-soft empty:hidden">
                {statusText(state, { groups, isSearch })}
              </Autocomplete.Status>
              <Autocomplete.List className="min-h-0 overflow-y-auto overscroll-contain p-2 empty:p-1">
                {(group: PaletteGroup) => (
                  <Autocomplete.Group key={group.name} items={group.items} className="pb-1">
                    <Autocomplete.GroupLabel className="px-2.5 pt-2 pb-1 text-xs font-medium text-ink-soft">
                      {group.name}
                    </Autocomplete.GroupLabel>
                    <Autocomplete.Collection>
                      {(item: PaletteItem) => (
                        <Item key={item.id} item={item} onRun={(isByKey) => choose(item, isByKey)} />
                      )}
                    </Autocomplete.Collection>
                  </Autocomplete.Group>
                )}
              </Autocomplete.List>
            </Autocomplete.Root>
          </Dialog.Popup>
        </Dialog.Portal>
      </Dialog.Root>
      {about && opened.kind === "assign" && <AssignDialog {...about} />}
      {about && opened.kind === "seat" && <SeatDialog {...about} />}
    </>
  );
}

function Item({ item, onRun }: { item: PaletteItem; onRun: (isByKey: boolean) => void }) {
  const { name, detail, Icon } = item;
  return (
    <Autocomplete.Item
      value={item}
      // A click that no pointer made counts no presses.
      onClick={({ detail: presses }) => onRun(presses === 0)}
      className="flex items-center gap-3 rounded-md px-2.5 py-2 text-sm outline-none select-none touch:min-h-11 data-highlighted:bg-surface-hover"
    >
      <Icon aria-hidden="true" className="size-4 shrink-0 text-ink-soft" />
      <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2">
        <bdi className="font-medium wrap-anywhere">{name}</bdi>
        {detail && <span className="text-ink-soft wrap-anywhere">{detail}</span>}
      </span>
    </Autocomplete.Item>
  );
}

function statusText(
  state: "idle" | "searching" | "done" | "failed",
  { groups, isSearch }: { groups: readonly PaletteGroup[]; isSearch: boolean },
): string {
  if (state === "failed") return "People and units could not be searched. Check the connection.";
  if (groups.length > 0) return "";
  if (!isSearch) return "Type a few letters of a name.";
  return state === "done" ? "Nothing found. Try fewer letters." : "Searching";
}
