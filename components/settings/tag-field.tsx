"use client";

import { X } from "lucide-react";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { unitTags } from "@/lib/domain/unit-tags";
import { Button } from "../ui/button";
import { TextInput } from "../ui/field";

type TagFieldProps = {
  start: readonly string[];
  /** Tags that other units have, to be offered. */
  known: readonly string[];
};

/** Several tags, each a field named `tags`; what is typed and not yet added counts as well. Put it into a Field. */
export function TagField({ start, known }: TagFieldProps) {
  const [tags, setTags] = useState<readonly string[]>(start);
  const [text, setText] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const list = useId();

  function add() {
    const typed = unitTags([...tags, ...text.split(",")]);
    // What is no tag stays typed, for the form to say why.
    if (!typed.ok) return;
    setTags(typed.value);
    setText("");
  }
  function onKeyDown(event: KeyboardEvent) {
    if ((event.key === "Enter" || event.key === ",") && text.trim() !== "") {
      event.preventDefault();
      add();
    } else if (event.key === "Backspace" && text === "") setTags(tags.slice(0, -1));
  }

  return (
    <div className="flex flex-col gap-2">
      {tags.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {tags.map((tag) => (
            <li key={tag}>
              <input type="hidden" name="tags" value={tag} />
              <Button
                size="small"
                aria-label={`Remove the tag ${tag}`}
                onClick={() => {
                  setTags(tags.filter((each) => each !== tag));
                  input.current?.focus();
                }}
              >
                {tag}
                <X aria-hidden="true" className="size-3.5" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <TextInput
        ref={input}
        name="tags"
        value={text}
        list={list}
        autoComplete="off"
        placeholder="Add a tag"
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => text.trim() !== "" && add()}
      />
      <datalist id={list}>
        {known
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  );
}
