"use client";

import { useSyncExternalStore } from "react";
import { type Theme, themeCookie } from "./theme";

const yearInSeconds = 365 * 24 * 60 * 60;

// Chosen since the page was loaded; shared, since the menu and the command palette both choose and show it.
let chosen: Theme | null = null;
const listeners = new Set<() => void>();

function listen(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The chosen theme, and how to choose another: at once on this page, by the cookie on every later one. */
export function useTheme(initial: Theme): [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore(
    listen,
    () => chosen ?? initial,
    () => initial,
  );
  return [theme, chooseTheme];
}

export function chooseTheme(next: Theme): void {
  chosen = next;
  if (next === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
  const secure = location.protocol === "https:" ? "; secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API that should replace it is not in every browser
  document.cookie = `${themeCookie}=${next}; path=/; max-age=${yearInSeconds}; samesite=lax${secure}`;
  for (const listener of listeners) listener();
}
