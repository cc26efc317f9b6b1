import { useRef } from "react";
import { typedAhead } from "@/lib/domain/grid-keys";
import { fold } from "@/lib/domain/suggestion-text";

/** After so many milliseconds the next letter begins a new name. */
const typingPause = 1000;

/**
 * Where the letters that are typed lead from a row: to a name that begins so. Null for keys that are no letter, and where
 * none does. A space is one only within a name.
 */
export function useTypeAhead(rows: readonly { name: string }[]) {
  const typing = useRef({ text: "", at: Number.NEGATIVE_INFINITY });
  return (key: string, at: number, row: number): number | null => {
    const isFurther = at - typing.current.at < typingPause;
    if ([...key].length !== 1 || (key === " " && !isFurther)) return null;
    const text = isFurther ? typing.current.text + key : key;
    typing.current = { text, at };
    const names = rows.map(({ name }) => fold(name));
    return typedAhead(names, { row, typed: fold(text) });
  };
}
