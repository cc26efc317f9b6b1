"use client";

import { useState } from "react";
import { type Theme, themeCookie } from "./theme";

const yearInSeconds = 365 * 24 * 60 * 60;

/** The chosen theme, and how to choose another: at once on this page, by the cookie on every later one. */
export function useTheme(initial: Theme): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(initial);
  function choose(next: Theme) {
    setTheme(next);
    if (next === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    const secure = location.protocol === "https:" ? "; secure" : "";
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API that should replace it is not in every browser
    document.cookie = `${themeCookie}=${next}; path=/; max-age=${yearInSeconds}; samesite=lax${secure}`;
  }
  return [theme, choose];
}
