import { beforeEach, describe, expect, it } from "vitest";
import { hashPassword } from "@/lib/auth/password";
import { signIn } from "@/lib/auth/sign-in";
import { db } from "@/lib/data/db";
import { readSession } from "@/lib/data/sessions";
import { emptyDatabase } from "../support/database";
import { givenUser } from "../support/users";

const password = "violet harbour machine";
const address = "192.0.2.1";

beforeEach(emptyDatabase);

describe("signing in", () => {
  it("opens a session, whatever the case of the address, and is audited", async () => {
    const actor = await givenUser("LEAD", { email: "ada@example.com", passwordHash: await hashPassword(password) });
    const answer = await signIn({ email: " Ada@Example.com ", password, address });
    expect(answer.ok && (await readSession(answer.sessionId))).toEqual(actor);
    expect(await db().auditEvent.findMany()).toMatchObject([{ event: "user.signed-in", actorId: actor.userId }]);
  });

  it("answers the same to a wrong password, an unknown address, an invited and a deactivated user", async () => {
    const passwordHash = await hashPassword(password);
    await givenUser("STAFF", { email: "ada@example.com", passwordHash });
    await givenUser("STAFF", { email: "invited@example.com", passwordHash: null });
    await givenUser("STAFF", { email: "gone@example.com", passwordHash, isActive: false });
    const answers = await Promise.all([
      signIn({ email: "ada@example.com", password: "wrong", address }),
      signIn({ email: "nobody@example.com", password, address }),
      signIn({ email: "invited@example.com", password, address }),
      signIn({ email: "gone@example.com", password, address }),
      signIn({ email: "' OR 1=1 --\0", password, address }),
    ]);
    for (const answer of answers) expect(answer).toEqual({ ok: false, wait: 0 });
    expect(await db().session.count()).toBe(0);
  });

  it("takes as long to refuse whoever it is", async () => {
    await givenUser("STAFF", { email: "ada@example.com", passwordHash: await hashPassword(password) });
    const time = async (email: string) => {
      const start = performance.now();
      await signIn({ email, password: "wrong", address });
      return performance.now() - start;
    };
    const [known, unknown] = [await time("ada@example.com"), await time("nobody@example.com")];
    expect(Math.min(known, unknown)).toBeGreaterThan(595);
    expect(known / unknown).toBeGreaterThan(0.6);
    expect(known / unknown).toBeLessThan(1.7);
  });

  it("refuses the right password too, once there were too many wrong ones", async () => {
    await givenUser("STAFF", { email: "ada@example.com", passwordHash: await hashPassword(password) });
    const wrong = Array.from({ length: 10 }, () => signIn({ email: "ada@example.com", password: "wrong", address }));
    await Promise.all(wrong);
    const answer = await signIn({ email: "ada@example.com", password, address });
    expect(answer.ok).toBe(false);
    expect(!answer.ok && answer.wait).toBeGreaterThan(600);
    expect(await signIn({ email: "ada@example.com", password, address: "192.0.2.2" })).toMatchObject({ ok: true });
  });
});
