import { beforeAll, describe, expect, it } from "vitest";
import { readCoverageFacts } from "@/lib/data/coverage-facts";
import { readCoverageHistory } from "@/lib/data/coverage-history";
import { db } from "@/lib/data/db";
import { policyAt } from "@/lib/data/policy";
import { snapshot } from "@/lib/data/snapshot";
import { type Coverage, evaluateCoverage } from "@/lib/domain/coverage";
import seedDemo from "@/prisma/seed";
import { rows } from "../support/database";
import { leave, outOfScope, person, unit } from "../support/register";

const timeZone = "Europe/Oslo";

/** Instants at which something begins or ends, and the millisecond before each. */
async function edges(): Promise<Date[]> {
  const dated = [
    "posts",
    "leaves",
    "assignments",
    "covers",
    "seats",
    "provider_covers",
    "unit_versions",
    "out_of_scope",
  ];
  const found = await rows(
    `SELECT DISTINCT (extract(epoch FROM at) * 1000)::float8 AS at
     FROM (${dated.map((table) => `SELECT unnest(ARRAY["from", "until"]) AS at FROM ${table}`).join(" UNION ALL ")}) edge
     WHERE at IS NOT NULL ORDER BY at`,
  );
  const instants = found.map(({ at }) => new Date(Number(at)));
  return instants
    .filter((_, index) => index % Math.ceil(instants.length / 20) === 0)
    .flatMap((at) => [new Date(at.getTime() - 1), at]);
}

/** What a trend is made of. */
function told({ figures, gaps }: Coverage) {
  const people = (gap: Coverage["gaps"][number]) => (gap.kind === "UNASSIGNED" ? gap.people : gap.counted.length);
  return { figures, gaps: gaps.map((gap) => [gap.id, gap.severity, gap.state, people(gap)]) };
}

beforeAll(async () => {
  await seedDemo();
  // Hired again after a break, moved without one, away, and out of scope: none of them has a persona.
  const retail = await unit({ name: "Returns" });
  const at = (text: string) => new Date(`${text}T00:00:00Z`);
  const back = await person({ name: "Back Again", unitId: retail, from: at("2024-01-01"), until: at("2024-06-01") });
  await db().post.create({ data: { personId: back, unitId: retail, from: at("2024-07-01") } });
  const moved = await person({ name: "Moved Over", from: at("2024-01-01"), until: at("2024-01-20") });
  await db().post.create({ data: { personId: moved, unitId: retail, from: at("2024-01-20") } });
  await leave({ personId: moved, from: at("2024-03-01"), until: at("2024-04-01") });
  await outOfScope({ personId: moved, from: at("2024-05-01"), until: at("2024-06-01") });
});

describe("coverage at many instants, read at once", () => {
  it("is what it is when each of them is read alone", async () => {
    const instants = [...(await edges()), new Date()].sort((a, b) => a.getTime() - b.getTime());
    const moments = await snapshot((read) => readCoverageHistory(read, instants, timeZone));
    expect(moments.map(({ at }) => at)).toEqual(instants);
    for (const { at, facts, policy } of moments) {
      const alone = await snapshot(async (read) => {
        const policy = await policyAt(read, at);
        return evaluateCoverage(await readCoverageFacts(read, { at, timeZone, policy }), policy, at);
      });
      expect(told(evaluateCoverage(facts, policy, at)), at.toISOString()).toEqual(told(alone));
    }
  });

  it("is nothing for no instant", async () => {
    expect(await snapshot((read) => readCoverageHistory(read, [], timeZone))).toEqual([]);
  });
});
