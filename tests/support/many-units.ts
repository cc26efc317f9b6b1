import { query } from "@/lib/data/db";

const unit = (n: string) => `('01900000-0000-7001-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
const person = (n: string) => `('01900000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
const since = "timestamptz '2020-01-01Z'";

/**
 * Units in a tree eight wide, each with spend and four people of one persona or another, written past the commands. Some have
 * a name that no cell holds.
 */
export async function givenManyUnits(count: number): Promise<void> {
  await query(`INSERT INTO units (id, code) SELECT ${unit("n")}, 'U' || n FROM generate_series(1, $1::int) n`, [count]);
  await query(
    `INSERT INTO unit_versions (unit_id, name, parent_id, "from")
     SELECT ${unit("n")}, 'Unit ' || n || CASE WHEN n % 9 = 4 THEN repeat(' of a very long name', 5) ELSE '' END,
       CASE WHEN n > 8 THEN ${unit("(n - 1) / 8")} END, ${since} FROM generate_series(1, $1::int) n`,
    [count],
  );
  await query(
    `INSERT INTO unit_spends (unit_id, month, amount)
     SELECT ${unit("n")}, date_trunc('month', now())::date, 1000 + (n * 7919::bigint) % 200000 FROM generate_series(1, $1::int) n`,
    [count],
  );
  await query(
    `INSERT INTO people (id, name) SELECT ${person("n")}, 'Person ' || n || CASE WHEN n % 7 = 3 THEN repeat('-Longname', 6) ELSE '' END
     FROM generate_series(1, $1::int) n`,
    [count * 4],
  );
  await query(
    `INSERT INTO posts (person_id, unit_id, title, "from") SELECT ${person("n")}, ${unit("1 + (n - 1) / 4")}, 'Engineer', ${since}
     FROM generate_series(1, $1::int) n`,
    [count * 4],
  );
  await query(
    `INSERT INTO assignments (person_id, persona, functions, "from")
     SELECT ${person("n")}, (ARRAY['ENGINEERING','PRODUCT','EXECUTIVE','FINANCE','ENGINEERING']::persona[])[1 + n % 5],
       CASE WHEN n % 5 = 3 THEN ARRAY['FINANCE']::finance_function[] ELSE '{}' END, ${since}
     FROM generate_series(1, $1::int) n WHERE n % 3 <> 0`,
    [count * 4],
  );
}
