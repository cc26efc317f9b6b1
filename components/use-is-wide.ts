import { useSyncExternalStore } from "react";

const query = "(min-width: 48rem)";

/** Whether the window is wider than a phone; null before there is one. */
export function useIsWide(): boolean | null {
  return useSyncExternalStore<boolean | null>(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => matchMedia(query).matches,
    () => null,
  );
}
