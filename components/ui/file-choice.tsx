"use client";

import { FileUp } from "lucide-react";
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "./button";
import { classes } from "./classes";

type FileChoiceProps = {
  /** Names the field. */
  label: string;
  /** What to do, while no file is chosen, and what files these may be. */
  invitation: string;
  hint: string;
  accept: string;
  file: File | null;
  disabled: boolean;
  onChoose: (file: File) => void;
  /** What is done with a file, beside the button that chooses it. */
  submit?: ReactNode;
  /** Below, across the whole box. */
  children?: ReactNode;
};

/** Takes one file by the button, or dropped onto it. */
export function FileChoice({
  label,
  invitation,
  hint,
  accept,
  file,
  disabled,
  onChoose,
  submit,
  children,
}: FileChoiceProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const choose = (chosen: File | undefined) => chosen && !disabled && onChoose(chosen);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    choose(event.dataTransfer.files[0]);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button does the same
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={classes(
        "flex flex-wrap items-center gap-x-5 gap-y-4 rounded-lg border border-dashed px-6 py-5 transition-colors",
        isOver ? "border-accent bg-accent-soft" : "border-line-strong/60 bg-surface-raised",
      )}
    >
      <FileUp aria-hidden="true" className="size-6 shrink-0 text-ink-soft" />
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-medium wrap-anywhere">{file ? file.name : invitation}</p>
        <p className="text-sm text-ink-soft">{file ? sizeText(file.size) : hint}</p>
      </div>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => choose(event.currentTarget.files?.[0])}
      />
      <div className="flex gap-2">
        <Button onClick={() => input.current?.click()} disabled={disabled}>
          {file ? "Choose another" : "Choose a file"}
        </Button>
        {submit}
      </div>
      {children && <div className="basis-full">{children}</div>}
    </div>
  );
}

/** "120 kB", "64.0 MB" */
function sizeText(bytes: number): string {
  return bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
