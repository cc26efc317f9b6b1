"use client";

import { Search } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";
import { classes } from "./classes";
import { controlClasses } from "./field";
import { Spinner } from "./spinner";

type SearchFieldProps = {
  label: string;
  placeholder?: string | undefined;
  /** The parameter of the address that holds the text. */
  param?: string | undefined;
  /** Parameters that a new search makes meaningless, such as the position in the list. */
  resets?: readonly string[] | undefined;
  className?: string | undefined;
};

/**
 * Searches as one types, a moment after the last key, by changing the address; the rest of the address stays. "/" from
 * anywhere on the page leads here.
 */
export function SearchField({
  label,
  placeholder,
  param = "q",
  resets = ["after", "before", "page"],
  className,
}: SearchFieldProps) {
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [pending, startTransition] = useTransition();

  useEffect(() => {
    function jump(event: KeyboardEvent) {
      const typing =
        event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing) return;
      event.preventDefault();
      input.current?.select();
    }
    document.addEventListener("keydown", jump);
    return () => {
      document.removeEventListener("keydown", jump);
      clearTimeout(timer.current);
    };
  }, []);

  function go(text: string) {
    clearTimeout(timer.current);
    const next = new URLSearchParams(search);
    for (const reset of resets) next.delete(reset);
    if (text.trim() === "") next.delete(param);
    else next.set(param, text.trim());
    startTransition(() => router.replace(`${pathname}?${next}` as never, { scroll: false }));
  }

  return (
    <search className={classes("relative block w-full max-w-md", className)}>
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-soft"
      />
      <input
        ref={input}
        type="search"
        name={param}
        aria-label={label}
        placeholder={placeholder ?? label}
        defaultValue={search.get(param) ?? ""}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          const { value } = event.currentTarget;
          clearTimeout(timer.current);
          timer.current = setTimeout(() => go(value), 200);
        }}
        onKeyDown={(event) => event.key === "Enter" && go(event.currentTarget.value)}
        className={classes(controlClasses, "h-9 pr-9 pl-9 touch:h-11")}
      />
      {pending && <Spinner className="absolute top-1/2 right-3 -mt-2 text-ink-soft" />}
    </search>
  );
}
