import { beforeEach, describe, expect, it } from "vitest";
import { change } from "@/lib/data/change";
import { db } from "@/lib/data/db";
import { inserted } from "@/lib/data/row-change";
import { done, refused } from "@/lib/domain/outcome";
import { asRole, emptyDatabase, rows } from "../support/database";
import { person } from "../support/register";
import { givenGranted } from "../support/users";

beforeEach(emptyDatabase);

const admin = () => givenGranted("ADMIN", "people:write");
const entry = { event: "test.noted", subject: "person", subjectId: "1", title: "Anna" } as const;
const leaveOf = (id: string, personId: string) => inserted("leave", { id, personId, from: new Date(0), until: null });
const ids = ["01900000-0000-7000-8000-000000000001", "01900000-0000-7000-8000-000000000002"] as const;

describe("a change", () => {
  it("writes nothing when it is refused, whatever was written before", async () => {
    const personId = await person();
    const outcome = await change(await admin(), async ({ record }) => {
      await record({ ...entry, changes: [leaveOf(ids[0], personId)] });
      return refused("No.");
    });
    expect(outcome).toEqual({ ok: false, problems: [{ message: "No." }] });
    expect([await db().leave.count(), await db().auditEvent.count()]).toEqual([0, 0]);
  });

  it("writes nothing when it throws", async () => {
    const personId = await person();
    const failing = change(await admin(), async ({ record }) => {
      await record({ ...entry, changes: [leaveOf(ids[0], personId)] });
      throw new Error("A bug");
    });
    await expect(failing).rejects.toThrow("A bug");
    expect([await db().leave.count(), await db().auditEvent.count()]).toEqual([0, 0]);
  });

  it("records nothing when nothing changes", async () => {
    const outcome = await change(await admin(), async ({ record }) => {
      await record({ ...entry, changes: [] });
      return done("same");
    });
    expect(outcome).toEqual({ ok: true, value: "same", changeId: null });
    expect(await db().auditEvent.count()).toBe(0);
  });

  it.each([{ role: "STAFF" as const }, { role: "LEAD" as const }, { isActive: false }])(
    "is refused when the user became %j since the request began",
    async (meanwhile) => {
      await admin();
      const actor = await admin();
      await db().user.update({ where: { id: actor.userId }, data: meanwhile });
      const outcome = await change(actor, async ({ record }) => {
        await record(entry);
        return done(null);
      });
      expect(outcome.ok).toBe(false);
      expect(await db().auditEvent.count()).toBe(0);
    },
  );

  it("takes its turn: numbers without a gap, instants in their order, one hash upon the other", async () => {
    const actor = await admin();
    const changes = Array.from({ length: 12 }, (_, n) =>
      change(actor, async ({ record }) => {
        if (n % 4 === 3) return refused("Not this one.");
        await record({ ...entry, title: `Change ${n}` });
        return done(null);
      }),
    );
    expect((await Promise.all(changes)).filter(({ ok }) => ok)).toHaveLength(9);
    const events = await db().auditEvent.findMany({ orderBy: { seq: "asc" } });
    expect(events.map(({ seq }) => Number(seq))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const [index, event] of events.entries()) {
      const before = events[index - 1];
      expect(event.prevHash).toBe(before?.hash ?? "");
      if (before) expect(event.at.getTime()).toBeGreaterThan(before.at.getTime());
    }
  });

  it("keeps one instant for all that it writes", async () => {
    const personId = await person();
    await change(await admin(), async ({ record, at }) => {
      await record({ ...entry, changes: [leaveOf(ids[0], personId)] });
      await record({ ...entry, title: String(at.getTime()) });
      return done(null);
    });
    const [first, second] = await db().auditEvent.findMany({ orderBy: { seq: "asc" } });
    expect(first?.at).toEqual(second?.at);
    expect(first?.changeId).toBe(second?.changeId);
    expect(second?.title).toBe(String(second?.at.getTime()));
  });
});

describe("the audit trail", () => {
  const record = async () =>
    change(await admin(), async (context) => {
      await context.record(entry);
      return done(null);
    });
  const broken = () => rows("SELECT seq FROM audit_events AS written WHERE written.hash <> audit_hash(written)");

  it.each(["UPDATE audit_events SET title = 'x'", "DELETE FROM audit_events", "TRUNCATE audit_events"])(
    "refuses %s, even to the owner",
    async (sql) => {
      await record();
      for (const role of ["app", "owner", "superuser"] as const) {
        await expect(asRole(role, (client) => client.query(sql))).rejects.toThrow();
      }
      expect(await db().auditEvent.count()).toBe(1);
    },
  );

  it("shows a row that was changed behind the triggers' back", async () => {
    await record();
    await record();
    expect(await broken()).toEqual([]);
    await asRole("superuser", async (client) => {
      await client.query("SET session_replication_role = replica");
      await client.query("UPDATE audit_events SET title = 'somebody else' WHERE seq = 1");
    });
    expect(await broken()).toEqual([{ seq: "1" }]);
  });
});
