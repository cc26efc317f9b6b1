"use server";
import { z } from "zod";
import {
  addCapabilityLine,
  endCapabilityLine,
  renameCapabilityLine,
  setCapabilityDuty,
} from "@/lib/data/capability-lines";
import { switchCapabilities } from "@/lib/data/capability-view";
import { grant } from "@/lib/domain/access";
import { capabilityRoles, raciLetters } from "@/lib/domain/capability";
import { idField, optional, seenField, textField } from "./fields";
import type { FormState } from "./form-state";
import { submit } from "./submit";

/** Fields: choice. */
export async function switchCapabilitiesAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ choice: z.enum(["OFF", "ON", "RACI"], "Choose one of the three.") }),
    command: (actor, input) => switchCapabilities(grant(actor, "capability:write"), input),
    done: (_value, { choice }) => ({ message: choice === "OFF" ? "The capability view is off." : "Saved." }),
  });
}

/** Fields: capability, activity. */
export async function addCapabilityLineAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ capability: textField, activity: textField }),
    command: (actor, input) => addCapabilityLine(grant(actor, "capability:write"), input),
    done: () => ({ message: "It is in the catalogue." }),
  });
}

/** Fields: lineId, capability, activity, seen. */
export async function renameCapabilityLineAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ lineId: idField, capability: textField, activity: textField, seen: seenField }),
    command: (actor, input) => renameCapabilityLine(grant(actor, "capability:write"), input),
    done: () => ({ message: "Saved." }),
  });
}

/** Fields: lineId, role, duty, letter, seen. */
export async function setCapabilityDutyAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({
      lineId: idField,
      role: z.enum(capabilityRoles, "Choose one of the columns."),
      duty: textField,
      letter: optional(z.enum(raciLetters, "Choose one of the letters.")),
      seen: seenField,
    }),
    command: (actor, { letter = null, ...input }) =>
      setCapabilityDuty(grant(actor, "capability:write"), { ...input, letter }),
    done: () => ({ message: "Saved." }),
  });
}

/** Fields: lineId. */
export async function endCapabilityLineAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ lineId: idField }),
    command: (actor, input) => endCapabilityLine(grant(actor, "capability:write"), input),
    done: () => ({ message: "It is no longer in the catalogue." }),
  });
}
