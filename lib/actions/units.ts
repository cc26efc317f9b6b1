"use server";
import { z } from "zod";
import { closeUnit } from "@/lib/data/close-unit";
import { setUnitSpends } from "@/lib/data/unit-spends";
import { addUnit, editUnit } from "@/lib/data/units";
import { grant } from "@/lib/domain/access";
import { isMonth } from "@/lib/domain/spend";
import { dayField, idField, optional, seenField, several, textField } from "./fields";
import type { FormState } from "./form-state";
import { submit } from "./submit";

const unit = {
  code: textField,
  name: textField,
  parentId: optional(idField).transform((id) => id ?? null),
  tags: several(textField),
  from: dayField,
};

/** Fields: code, name, parentId, tags, from. */
export async function addUnitAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object(unit),
    command: (actor, input) => addUnit(grant(actor, "unit:write"), input),
    done: (_value, { name }) => ({ message: `${name.trim()} is in the tree.` }),
  });
}

/** Fields: unitId, code, name, parentId, tags, from, seen. */
export async function editUnitAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ unitId: idField, ...unit, seen: seenField }),
    command: (actor, input) => editUnit(grant(actor, "unit:write"), input),
    done: () => ({ message: "Saved." }),
  });
}

/** Fields: unitId, from, seen. */
export async function closeUnitAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ unitId: idField, from: dayField, seen: seenField }),
    command: (actor, input) => closeUnit(grant(actor, "unit:write"), input),
    done: () => ({ message: "The unit is closed." }),
  });
}

/** Fields: unitId, seen, and one for each month, named by it ("2026-03"). */
export async function setUnitSpendsAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ unitId: idField, seen: seenField }).catchall(z.string().max(50, "This is too long.")),
    command: (actor, { unitId, seen, ...fields }) => {
      const spends = Object.entries(fields).map(([month, amount]) => ({ month, amount: String(amount) }));
      const months = spends.filter(({ month }) => isMonth(month));
      return setUnitSpends(grant(actor, "unit:write"), { unitId, seen, spends: months });
    },
    done: () => ({ message: "The spend is saved." }),
  });
}
