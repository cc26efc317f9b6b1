"use client";

import { Field, Select, TextInput } from "@/components/ui/field";
import { type PersonKind, personKindNames, personKinds } from "@/lib/domain/person";

/** Who somebody is, to begin with. */
export type PersonStart = {
  name: string;
  email: string | null;
  externalId: string | null;
  kind: PersonKind;
  timeZone: string | null;
};

export const nobodyYet: PersonStart = { name: "", email: null, externalId: null, kind: "EMPLOYEE", timeZone: null };

type PersonFieldsProps = { start: PersonStart; problem: (field: string) => string | undefined };

/** Fields: name, email, externalId, kind, timeZone. */
export function PersonFields({ start, problem }: PersonFieldsProps) {
  return (
    <>
      <Field label="Name" required error={problem("name")}>
        <TextInput name="name" defaultValue={start.name} autoComplete="off" dir="auto" />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Work e-mail" error={problem("email")}>
          <TextInput name="email" type="email" defaultValue={start.email ?? ""} autoComplete="off" />
        </Field>
        <Field label="Employee ID" error={problem("externalId")}>
          <TextInput name="externalId" defaultValue={start.externalId ?? ""} autoComplete="off" />
        </Field>
        <Field label="Employment type" error={problem("kind")}>
          <Select name="kind" defaultValue={start.kind}>
            {personKinds.map((kind) => (
              <option key={kind} value={kind}>
                {personKindNames[kind]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Time zone" hint="Such as Europe/Berlin." error={problem("timeZone")}>
          <TextInput name="timeZone" defaultValue={start.timeZone ?? ""} autoComplete="off" />
        </Field>
      </div>
    </>
  );
}
