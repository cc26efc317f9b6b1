"use client";

import { useEffect } from "react";

/** Gives the focus to what the address points at, when it comes as part of the page: the keyboard goes on from there. */
export function FocusOnArrival({ id }: { id: string }) {
  useEffect(() => {
    if (window.location.hash === `#${id}`) document.getElementById(id)?.focus({ preventScroll: true });
  }, [id]);
  return null;
}
