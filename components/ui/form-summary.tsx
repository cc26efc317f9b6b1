"use client";

import { useLayoutEffect, useRef } from "react";
import { Notice } from "./notice";
import type { Problem } from "./problems";

type FormSummaryProps = {
  problems: readonly Problem[];
  title?: string | undefined;
};

/**
 * Put it first inside the form. What was refused is read out when it appears, and each problem leads to its control,
 * found by its name in the form around the summary.
 */
export function FormSummary({ problems, title }: FormSummaryProps) {
  const region = useRef<HTMLDivElement>(null);
  // With the problems, not after them: a page that moves a moment later takes a press away from what was pressed on.
  useLayoutEffect(() => {
    if (problems.length > 0) region.current?.scrollIntoView({ block: "nearest" });
  }, [problems]);

  function focusField(field: string) {
    const control = region.current?.closest("form")?.elements.namedItem(field);
    const target = control instanceof RadioNodeList ? control[0] : control;
    if (target instanceof HTMLElement) target.focus();
  }

  return (
    // Always there, so that a screen reader is already listening when the problems come.
    <div ref={region} role="alert" className="scroll-mt-20 empty:hidden">
      {problems.length > 0 && (
        <Notice
          tone="danger"
          title={title ?? (problems.length === 1 ? "One thing to put right" : `${problems.length} things to put right`)}
        >
          <ul className="flex flex-col gap-1">
            {problems.map(({ field, message }) => (
              <li key={`${field}:${message}`}>
                {field ? (
                  <button
                    type="button"
                    onClick={() => focusField(field)}
                    className="text-left underline underline-offset-2"
                  >
                    {message}
                  </button>
                ) : (
                  message
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
