import { beforeEach, describe, expect, it } from "vitest";
import { setDatabaseAway } from "@/lib/data/availability";
import { query } from "@/lib/data/db";
import { metricsAccess, readMetrics } from "@/lib/data/metrics";
import { emptyDatabase } from "../support/database";
import { readPrometheus } from "../support/prometheus";

const token = "only-for-tests-0123456789-abcdefghijklmnop";
process.env.MUSTER_METRICS_TOKEN = token;

let now = Date.now();
beforeEach(async () => {
  await emptyDatabase();
  // Beyond what is kept of the answer before.
  now += 60_000;
});

async function givenUnits(count: number): Promise<void> {
  await query(`INSERT INTO organisation (id, name, time_zone) VALUES (1, 'Org', 'UTC')`);
  await query(`INSERT INTO units (code) SELECT 'U' || n FROM generate_series(1, $1::int) n`, [count]);
  await query(`INSERT INTO unit_versions (unit_id, name, "from") SELECT id, code || ' name', '2020-01-01' FROM units`);
  await query(`INSERT INTO people (name) SELECT 'Person ' || n FROM generate_series(1, $1::int) n`, [count]);
  await query(
    `INSERT INTO posts (person_id, unit_id, "from") SELECT p.id, u.id, '2020-01-01'
     FROM people p JOIN units u ON u.code = 'U' || split_part(p.name, ' ', 2)`,
  );
  await query(
    `INSERT INTO assignments (person_id, persona, "from") SELECT id, 'ENGINEERING', '2020-01-01' FROM people
     WHERE split_part(name, ' ', 2)::int % 2 = 0`,
  );
}

describe("metrics", () => {
  it("are for whoever has the token alone", () => {
    expect(metricsAccess(`Bearer ${token}`)).toBe("granted");
    for (const other of [null, "", token, `Bearer ${token}x`, `bearer ${token}`, "Bearer", "Basic x"])
      expect(metricsAccess(other), String(other)).toBe("refused");
  });

  it("say how each cell is held, by the unit's code, and name nobody", async () => {
    await givenUnits(2);
    const text = await readMetrics(now);
    const samples = readPrometheus(text);
    const of = (name: string, labels: Record<string, string>) =>
      samples.find(
        (each) => each.name === name && Object.entries(labels).every(([key, value]) => each.labels[key] === value),
      )?.value;
    expect(of("muster_cell_holders", { unit: "U1", persona: "ENGINEERING" })).toBe(0);
    expect(of("muster_cell_holders", { unit: "U2", persona: "ENGINEERING" })).toBe(1);
    expect(of("muster_cell_required", { unit: "U1", persona: "ENGINEERING" })).toBe(1);
    expect(of("muster_cell_met", { unit: "U1", persona: "ENGINEERING" })).toBe(0);
    expect(of("muster_cell_met", { unit: "U2", persona: "ENGINEERING" })).toBe(1);
    expect(of("muster_gaps", { kind: "EMPTY_CELL", severity: "HIGH" })).toBeGreaterThan(0);
    expect(of("muster_coverage_ratio", {})).toBeGreaterThan(0);
    // Nobody knows the spend: what depends on it is missing rather than zero.
    expect(of("muster_coverage_spend_weighted_ratio", {})).toBeUndefined();
    expect(of("muster_database_up", {})).toBe(1);
    expect(of("muster_build_info", { version: "0.1.0" })).toBe(1);
    expect(of("muster_jobs", { queue: "evaluate", state: "failed" })).toBe(0);
    expect(text).not.toMatch(/Person|U1 name/);
  });

  it("are read before there is an organisation", async () => {
    expect(readPrometheus(await readMetrics(now)).map(({ name }) => name)).toContain("muster_database_up");
  });

  it("of a thousand units are worked out once for whoever asks right after", async () => {
    await givenUnits(1_000);
    const cellsOf = (text: string) => readPrometheus(text).filter(({ name }) => name === "muster_cell_holders");
    expect(cellsOf(await readMetrics(now))).toHaveLength(4_000);
    await query("DELETE FROM assignments");
    expect(cellsOf(await readMetrics(now + 4_000)).some(({ value }) => value > 0)).toBe(true);
  });

  it("say that the database is away, when it is", async () => {
    setDatabaseAway(true);
    const samples = readPrometheus(await readMetrics(now));
    expect(samples.find(({ name }) => name === "muster_database_up")?.value).toBe(0);
    setDatabaseAway(false);
  });
});
