import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { freezeReport, getFrozenReport, listFrozenReports } from "@/lib/data/frozen-reports";
import { getReport } from "@/lib/data/report";
import { grant, NotAllowed } from "@/lib/domain/access";
import seedDemo from "@/prisma/seed";
import { asRole, rows } from "../support/database";
import { givenGranted, givenUser } from "../support/users";

const days = { day: "2026-06-30", since: "2026-03-31" };

beforeAll(async () => {
  await seedDemo();
});

const read = () => givenGranted("LEAD", "coverage:read");

describe("a frozen report", () => {
  it("is the report as it was shown, word for word, with the hash of its text", async () => {
    const shown = await getReport(await read(), days);
    const frozen = await freezeReport(await givenGranted("LEAD", "coverage:write"), days);
    if (!frozen.ok) throw new Error("refused");
    expect(frozen.changeId).toBeNull();
    const kept = await getFrozenReport(await read(), frozen.value.id);
    expect(kept?.report).toEqual(shown);
    expect(kept?.isIntact).toBe(true);
    const [row] = await rows("SELECT content, hash FROM frozen_reports WHERE id = $1", [frozen.value.id]);
    expect(row?.hash).toBe(createHash("sha256").update(String(row?.content)).digest("hex"));
    expect((await listFrozenReports(await read()))[0]?.id).toBe(frozen.value.id);
    const [event] = await rows("SELECT event, title FROM audit_events ORDER BY seq DESC LIMIT 1");
    expect(event?.event).toBe("report.frozen");
    expect(event?.title).toContain(String(row?.hash));
  });

  it("is neither changed nor removed, not even by who owns the database", async () => {
    for (const sql of [
      "UPDATE frozen_reports SET day = '2026-01-01'",
      "DELETE FROM frozen_reports",
      "TRUNCATE frozen_reports",
    ]) {
      await expect(
        asRole("owner", (client) => client.query(sql)),
        sql,
      ).rejects.toThrow("stays as it is");
    }
  });

  it("is not written with another hash than that of its text", async () => {
    const forged = `INSERT INTO frozen_reports (day, since, content, hash, frozen_by, frozen_at)
      SELECT day, since, content || ' ', hash, frozen_by, frozen_at FROM frozen_reports LIMIT 1`;
    await expect(asRole("owner", (client) => client.query(forged))).rejects.toThrow("frozen_reports_hash");
  });

  it("is made and read by leads and admins alone", async () => {
    const staff = await givenUser("STAFF");
    expect(() => grant(staff, "coverage:write")).toThrow(NotAllowed);
    expect(() => grant(staff, "coverage:read")).toThrow(NotAllowed);
    expect(await getFrozenReport(await read(), "00000000-0000-7000-8000-000000000000")).toBeNull();
  });
});
