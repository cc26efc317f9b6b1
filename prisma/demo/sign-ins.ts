import { randomInt } from "node:crypto";
import { v7 } from "uuid";
import { hashPassword } from "@/lib/auth/password";
import type { AccessRole } from "@/lib/domain/access";

const consonants = "bdfghjklmnprstvz";
const vowels = "aeiou";
const letter = (letters: string) => letters.charAt(randomInt(letters.length));

export type SignIn = { email: string; password: string };

/** Five words of two syllables, such as "kavo-relu-mitu-sopa-dine": 63 bits of chance that can be typed. */
export function newPassword(): string {
  const word = () => [consonants, vowels, consonants, vowels].map(letter).join("");
  return Array.from({ length: 5 }, word).join("-");
}

export type DemoUser = "admin" | "lead" | "staff";

/** Somebody who can sign in; `key` is that of their person. */
export type NewUser = { id: string; key: DemoUser; role: AccessRole; password: string; passwordHash: string };

/** The three users, with passwords of this installation alone and what the database keeps of them. */
export async function newUsers(): Promise<Record<DemoUser, NewUser>> {
  const [admin, lead, staff] = await Promise.all([
    newUser("admin", "ADMIN"),
    newUser("lead", "LEAD"),
    newUser("staff", "STAFF"),
  ]);
  return { admin, lead, staff };
}

async function newUser(key: DemoUser, role: AccessRole): Promise<NewUser> {
  const password = newPassword();
  return { id: v7(), key, role, password, passwordHash: await hashPassword(password) };
}
