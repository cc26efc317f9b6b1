"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { type StructureAddress, structureHref } from "@/lib/domain/structure-address";
import { Field, Select } from "../ui/field";

type UnitSelectProps = { address: StructureAddress; units: readonly { id: string; name: string; depth: number }[] };

/** Chooses whose people the boxes hold. */
export function UnitSelect({ address, units }: UnitSelectProps) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const choose = (unit: string | null) =>
    startTransition(() => router.push(structureHref(address, { unit, after: null }) as Route, { scroll: false }));
  return (
    <Field label="Unit" labelHidden>
      <Select
        key={address.unit ?? ""}
        defaultValue={address.unit ?? ""}
        onChange={(event) => choose(event.currentTarget.value || null)}
        aria-busy={pending}
      >
        <option value="">Whole organisation</option>
        {units.map(({ id, name, depth }) => (
          <option key={id} value={id}>
            {"\u00a0\u00a0\u00a0".repeat(depth) + name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
