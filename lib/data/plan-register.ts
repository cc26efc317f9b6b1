import "server-only";
import { idsOf, type PlanStep } from "@/lib/domain/plan-step";
import type { PlanRegister, PlanRows, PlanTable } from "@/lib/domain/planned-register";
import type { JsonRow } from "./row-change";
import type { Read } from "./snapshot";

/** What a plan stands on, and each row of it as the database has it, by its id. */
export type PlanGround = { register: PlanRegister; stored: ReadonlyMap<string, JsonRow> };

const tables: Record<PlanTable, { name: string; columns: string }> = {
  unit: { name: "units", columns: "r.code" },
  unitVersion: {
    name: "unit_versions",
    columns: `r.unit_id AS "unitId", r.name, r.parent_id AS "parentId", r.tags, r."from", r."until"`,
  },
  post: {
    name: "posts",
    columns: `r.person_id AS "personId", r.unit_id AS "unitId", r.manager_id AS "managerId", r.title, r.location, r."from", r."until"`,
  },
  leave: { name: "leaves", columns: `r.person_id AS "personId", r."from", r."until"` },
  assignment: {
    name: "assignments",
    columns: `r.person_id AS "personId", r.persona, r.functions::text[] AS functions, r.share, r.confirmed_at AS "confirmedAt", r."from", r."until"`,
  },
  confirmation: { name: "confirmations", columns: `r.assignment_id AS "assignmentId", r.at, r.source` },
  outOfScope: { name: "out_of_scope", columns: `r.person_id AS "personId", r."from", r."until"` },
  cover: {
    name: "covers",
    columns: `r.person_id AS "personId", r.unit_id AS "unitId", r.persona, r.is_deputy AS "isDeputy", r."from", r."until"`,
  },
  seat: { name: "seats", columns: `r.person_id AS "personId", r.kind, r.share, r."from", r."until"` },
  providerCover: {
    name: "provider_covers",
    columns: `r.person_id AS "personId", r.provider_id AS "providerId", r.side, r."from", r."until"`,
  },
  spendOwner: {
    name: "spend_owners",
    columns: `r.person_id AS "personId", r.unit_id AS "unitId", r.side, r."from", r."until"`,
  },
  openSeat: {
    name: "open_seats",
    columns: `r.title, r.seat, r.persona, r.unit_id AS "unitId", r.share, r."from", r."until"`,
  },
};

/** The name of a table of the register in the database. */
export function storedName(table: PlanTable): string {
  return tables[table].name;
}

/** Reads what the steps touch. As much as the people in them have, and those in a unit that goes; not the whole register. */
export async function readPlanGround(read: Read, steps: readonly PlanStep[], from: Date): Promise<PlanGround> {
  const named = [...new Set(steps.flatMap(idsOf))];
  const going = steps.flatMap((step) => (step.kind === "MERGE_UNIT" || step.kind === "CLOSE_UNIT" ? step.unitId : []));
  const people = await read<{ id: string; name: string }>(peopleSql, [named, going, from]);
  const ids = people.map(({ id }) => id);
  const stored = new Map<string, JsonRow>();
  const rows = async <T extends PlanTable>(table: T, where: string, values: unknown[]): Promise<PlanRows[T][]> => {
    const { name, columns } = tables[table];
    // Each statement selects what `PlanRows` has of its table: keep the two side by side.
    const found = await read<{ id: string; stored: JsonRow }>(
      `SELECT r.id, ${columns}, to_jsonb(r) AS stored FROM ${name} r WHERE ${where} ORDER BY r.id`,
      values,
    );
    return found.map(({ stored: row, ...fields }) => {
      stored.set(fields.id, row);
      return fields as PlanRows[T];
    });
  };
  const theirs = `r.person_id = ANY ($1::uuid[])`;
  const register: PlanRegister = {
    people,
    providers: await read(`SELECT id, "from", "until" FROM providers`),
    rows: {
      unit: await rows("unit", "true", []),
      unitVersion: await rows("unitVersion", "true", []),
      post: await rows("post", theirs, [ids]),
      leave: await rows("leave", theirs, [ids]),
      assignment: await rows("assignment", theirs, [ids]),
      outOfScope: await rows("outOfScope", theirs, [ids]),
      cover: await rows("cover", theirs, [ids]),
      seat: await rows("seat", `${theirs} OR r.kind = 'LEAD'`, [ids]),
      // Those of assignments that are there already stay as they are.
      confirmation: [],
      providerCover: await rows("providerCover", theirs, [ids]),
      spendOwner: await rows("spendOwner", theirs, [ids]),
      openSeat: await rows("openSeat", "r.unit_id = ANY ($1::uuid[])", [going]),
    },
  };
  return { register, stored };
}

// The people that steps name, those in units that go, those who cover such a unit or own its spend, and whomever they report to.
const peopleSql = `
  WITH RECURSIVE line(id) AS (
    SELECT id FROM people WHERE id = ANY ($1::uuid[])
    UNION
    SELECT p.manager_id FROM line JOIN posts p ON p.person_id = line.id
    WHERE p.manager_id IS NOT NULL AND (p."until" IS NULL OR p."until" > $3)
  )
  SELECT person.id, person.name FROM people person WHERE person.id IN (
    SELECT id FROM line
    UNION SELECT person_id FROM posts WHERE unit_id = ANY ($2::uuid[]) AND ("until" IS NULL OR "until" > $3)
    UNION SELECT person_id FROM covers WHERE unit_id = ANY ($2::uuid[]) AND ("until" IS NULL OR "until" > $3)
    UNION SELECT person_id FROM spend_owners WHERE unit_id = ANY ($2::uuid[]) AND ("until" IS NULL OR "until" > $3)
    UNION SELECT person_id FROM seats WHERE kind = 'LEAD')`;
