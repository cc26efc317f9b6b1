"use client";

import { Combobox } from "@base-ui/react/combobox";
import { type ReactNode, useSyncExternalStore } from "react";
import { classes } from "./classes";
import { controlClasses, OpensBelow, useFieldControl } from "./field";
import { floatingClasses } from "./floating";

type Item = { id: string; name: string };

type PickerProps<T extends Item> = {
  /** What is offered, in its order; narrowed by what is typed unless `isSearched`. */
  items: readonly T[];
  isSearched?: boolean | undefined;
  value: T | null;
  onChange: (value: T | null) => void;
  text: string;
  onText: (text: string) => void;
  onOpen?: (() => void) | undefined;
  /** Said above the list while there is nothing to choose, or why. */
  status: string;
  placeholder: string;
  children: (item: T) => ReactNode;
};

const never = () => () => undefined;
const yes = () => true;
const no = () => false;

/** As many as somebody reads before they type another letter. */
const mostShown = 100;

/** A field that is filled by choosing from a list, which opens below it and narrows as one types. Put it into a Field. */
export function Picker<T extends Item>(props: PickerProps<T>) {
  const { items, isSearched, value, onChange, text, onText, onOpen, status, placeholder, children } = props;
  const control = useFieldControl();
  const look = { placeholder, className: classes(controlClasses, "h-9 truncate touch:h-11", !isSearched && "pr-9") };
  // The combobox hides an input by a style attribute, which the policy of the page refuses in HTML; scripts may set it.
  const isInBrowser = useSyncExternalStore(never, yes, no);
  const arrow = !isSearched && <OpensBelow />;
  if (!isInBrowser) {
    return (
      <span className="relative block">
        <input {...control} {...look} value={text} readOnly />
        {arrow}
      </span>
    );
  }
  return (
    <Combobox.Root
      items={items}
      {...(isSearched && { filter: null })}
      limit={mostShown}
      value={value}
      onValueChange={onChange}
      inputValue={text}
      onInputValueChange={onText}
      onOpenChange={(open) => open && onOpen?.()}
      itemToStringLabel={(item: T) => item.name}
      isItemEqualToValue={(a: T, b: T) => a.id === b.id}
      autoHighlight
    >
      <span className="relative block">
        <Combobox.Input {...control} {...look} autoComplete="off" />
        {arrow}
      </span>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} className="z-60">
          <Combobox.Popup
            className={classes(
              floatingClasses,
              "max-h-(--available-height) w-max max-w-96 min-w-(--anchor-width) p-1.5",
            )}
          >
            <Combobox.Status className="px-2.5 py-1 text-sm text-ink-soft empty:hidden">{status}</Combobox.Status>
            <Combobox.List className="max-h-80 overflow-y-auto">
              {(item: T) => (
                <Combobox.Item
                  key={item.id}
                  value={item}
                  className="flex flex-col rounded-md px-2.5 py-1.5 text-sm outline-none select-none touch:min-h-11 data-highlighted:bg-surface-hover"
                >
                  {children(item)}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
