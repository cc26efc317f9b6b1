"use server";
import { z } from "zod";
import {
  changeRole,
  deactivateUser,
  inviteUser,
  makeUserLink,
  reactivateUser,
  signOutEverywhere,
} from "@/lib/data/users";
import { accessRoles, grant } from "@/lib/domain/access";
import { idField, optional } from "./fields";
import type { FormState } from "./form-state";
import { submit } from "./submit";

const text = z.string().max(1_000, "This is too long.");
const role = z.enum(accessRoles, "Choose an access role.");
const user = z.object({ userId: idField });

/** Fields: name, email, role, person. Its link is the invitation, which is shown this once. */
export async function inviteUserAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ name: text, email: text, role, person: optional(text) }),
    command: (actor, input) => inviteUser(grant(actor, "users:write"), input),
    done: (token, { name }) => ({ message: `${name.trim()} is invited.`, link: `/invite/${token}` }),
  });
}

/** Fields: userId. Its link is a new invitation, or lets a user who has a password choose another one. */
export async function makeUserLinkAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: user,
    command: (actor, { userId }) => makeUserLink(grant(actor, "users:write"), userId),
    done: ({ token, purpose }) => ({
      message: "Here is the new link. The one before has stopped working.",
      link: purpose === "INVITE" ? `/invite/${token}` : `/reset/${token}`,
    }),
  });
}

/** Fields: userId, role. */
export async function changeRoleAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: user.extend({ role }),
    command: (actor, input) => changeRole(grant(actor, "users:write"), input),
    done: (name) => ({ message: `${name} has another access role from now on.` }),
  });
}

/** Fields: userId. */
export async function deactivateUserAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: user,
    command: (actor, { userId }) => deactivateUser(grant(actor, "users:write"), userId),
    done: (name) => ({ message: `${name} is signed out and cannot sign in any more.` }),
  });
}

/** Fields: userId. */
export async function reactivateUserAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: user,
    command: (actor, { userId }) => reactivateUser(grant(actor, "users:write"), userId),
    done: (name) => ({ message: `${name} may sign in again.` }),
  });
}

/** Fields: userId. */
export async function signOutUserAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: user,
    command: (actor, { userId }) => signOutEverywhere(grant(actor, "users:write"), userId),
    done: (name) => ({ message: `${name} is signed out everywhere.` }),
  });
}
