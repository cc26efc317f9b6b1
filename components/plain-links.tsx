"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/**
 * Follows plain anchors as the router follows its own links: those marked `data-route`, and those in drawings. A list of
 * hundreds of names is rendered in half the time when its links are no components.
 */
export function PlainLinks() {
  const router = useRouter();
  useEffect(() => {
    function follow(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest("a[data-route], svg a") : null;
      const href = link?.getAttribute("href");
      const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
      if (!href?.startsWith("/") || !isPlain || event.defaultPrevented) return;
      event.preventDefault();
      router.push(href as Route);
    }
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);
  return null;
}
