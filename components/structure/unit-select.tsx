"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { UnitPicker } from "@/components/units/unit-picker";
import { type StructureAddress, structureHref } from "@/lib/domain/structure-address";
import { Field } from "../ui/field";

type UnitSelectProps = { address: StructureAddress; unit: { id: string; name: string } | null };

/** Chooses whose people the boxes hold. */
export function UnitSelect({ address, unit }: UnitSelectProps) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const choose = (unitId: string | null) =>
    startTransition(() =>
      router.push(structureHref(address, { unit: unitId, after: null }) as Route, { scroll: false }),
    );
  return (
    <div aria-busy={pending}>
      <Field label="Unit" labelHidden>
        <UnitPicker
          key={unit?.id ?? ""}
          start={unit}
          none="Whole organisation"
          asOf={address.asOf ?? undefined}
          onChoose={choose}
        />
      </Field>
    </div>
  );
}
