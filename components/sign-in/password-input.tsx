"use client";

import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { IconButton } from "@/components/ui/button";
import { TextInput } from "@/components/ui/field";

/** A password that can be looked at, which is why it need not be typed twice. */
export function PasswordInput({ name = "password", ...rest }: Omit<ComponentProps<"input">, "type">) {
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <span className="relative block">
      <TextInput
        {...rest}
        name={name}
        type={isShown ? "text" : "password"}
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        className="pr-11 touch:pr-12"
      />
      <span className="absolute top-0 right-0">
        <IconButton label={isShown ? "Hide the password" : "Show the password"} onClick={() => setShown(!isShown)}>
          <Icon aria-hidden="true" className="size-4 text-ink-soft" />
        </IconButton>
      </span>
    </span>
  );
}
