"use client";

import { Toast as Base } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { type ReactNode, useCallback } from "react";
import { Button, IconButton } from "./button";
import type { Tone } from "./tone";
import { ToneIcon } from "./tone-icon";

export type ToastOptions = {
  message: string;
  tone?: Tone | undefined;
  /** Takes back what was done, and resolves to what to say then: that it is, or why it could not be. */
  undo?: (() => Promise<ToastOptions>) | undefined;
};

type ToastData = { tone: Tone };
type Update = (options: ToastOptions, timeout?: number) => void;

// An undo is worth more time than a word; the time stands still under the pointer and the focus.
const milliseconds = { plain: 5_000, undo: 12_000 };

/**
 * Shows short messages over the page, which stay while one goes from page to page. They only confirm: what must be read
 * or corrected belongs beside its field or into a Notice. F6 leads the keyboard to them.
 */
export function useToast(): (options: ToastOptions) => void {
  const { add, update } = Base.useToastManager<ToastData>();
  return useCallback(
    (options: ToastOptions) => {
      const id = add(looksOf(options, change));
      function change(next: ToastOptions, timeout?: number) {
        update(id, looksOf(next, change, timeout));
      }
    },
    [add, update],
  );
}

function looksOf({ message, tone = "ok", undo }: ToastOptions, change: Update, timeout?: number) {
  return {
    title: message,
    data: { tone },
    timeout: timeout ?? (undo ? milliseconds.undo : milliseconds.plain),
    actionProps: undo && { children: "Undo", onClick: () => takeBack(undo, change) },
  };
}

async function takeBack(undo: () => Promise<ToastOptions>, change: Update) {
  // Stays until there is an answer.
  change({ message: "Undoing", tone: "neutral" }, 0);
  try {
    change(await undo());
  } catch {
    change({ message: "Could not undo it. Reload the page and try again.", tone: "danger" });
  }
}

/** Around everything that may toast; once, in the shell. */
export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Base.Provider limit={3}>
      {children}
      <Base.Portal>
        <Base.Viewport
          aria-label="Messages"
          className="pointer-events-none fixed inset-x-4 bottom-20 z-60 mx-auto flex max-w-md flex-col gap-2 outline-none lg:right-6 lg:bottom-6 lg:left-auto lg:w-96 print:hidden"
        >
          <Toasts />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function Toasts() {
  const { toasts } = Base.useToastManager<ToastData>();
  return toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      swipeDirection={["down", "right"]}
      className="pointer-events-auto rounded-lg bg-surface-raised shadow-floating transition-[opacity,translate] duration-200 data-ending-style:translate-y-2 data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-2 data-starting-style:opacity-0"
    >
      <Base.Content className="flex items-center gap-3 py-2 pr-2 pl-4">
        <ToneIcon tone={toast.data?.tone ?? "ok"} />
        <Base.Title className="min-w-0 flex-1 py-1.5 text-sm wrap-anywhere" />
        <Base.Action render={<Button size="small" />} />
        <Base.Close render={<IconButton label="Dismiss" size="small" />}>
          <X aria-hidden="true" className="size-4" />
        </Base.Close>
      </Base.Content>
    </Base.Root>
  ));
}
