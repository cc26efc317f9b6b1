import type { Client } from "pg";

/** How big a register to make. Units form a tree eight wide, as do managers. */
export type RegisterSize = { people: number; units: number };

/** The id of the n-th made person, counted from 1: addresses in a benchmark can be said without asking. */
export function personId(n: number): string {
  return `01900000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
}

export function unitId(n: number): string {
  return `01900000-0000-7001-8000-${n.toString(16).padStart(12, "0")}`;
}

/**
 * Fills an empty, migrated database with a register of any size in seconds, always the same one: names that repeat as
 * they do in life, five in a hundred who left, a few who are leaving, not yet there or on leave, history behind every
 * fourth person, a persona for most, a CCoE of thirty. Written past the commands, so nothing of it is in the audit trail.
 */
export async function registerOf(client: Client, { people, units }: RegisterSize): Promise<void> {
  await client.query("BEGIN");
  for (const statement of statements) {
    await client.query(statement.replaceAll(":people", String(people)).replaceAll(":units", String(units)));
  }
  await client.query("COMMIT");
  await client.query("VACUUM ANALYZE");
}

const person = (n: string) => `('01900000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
const unit = (n: string) => `('01900000-0000-7001-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
const everybody = "generate_series(1, :people) n";
// Spreads consecutive numbers over 0 to m - 1 by a prime step, so that no two columns go along with each other.
const spread = (step: number, m: string | number) => `((n * ${step}::bigint) % ${m})`;
const pick = (step: number, words: readonly string[]) =>
  `(ARRAY[${words.map((word) => `'${word}'`).join(",")}])[1 + ${spread(step, words.length)}]`;

const firstNames = [
  "Anna",
  "Björn",
  "Chloé",
  "Dmitri",
  "Elif",
  "Farah",
  "Gustav",
  "Hana",
  "Ines",
  "João",
  "Kwame",
  "Lucía",
];
const moreFirstNames = [
  "Marta",
  "Nnamdi",
  "Oskar",
  "Priya",
  "Quentin",
  "Rosa",
  "Søren",
  "Tomáš",
  "Uma",
  "Víctor",
  "Wei",
  "Zoë",
];
const lastNames = [
  "Müller",
  "Strauß",
  "Nowak",
  "García",
  "Østergård",
  "Kowalski",
  "Rossi",
  "Okafor",
  "Yılmaz",
  "Dvořák",
];
const moreLastNames = [
  "Tanaka",
  "Nguyen",
  "Smith",
  "Leclerc",
  "Iyer",
  "Haddad",
  "Lindqvist",
  "Petrov",
  "Silva",
  "Brandt",
  "Weiß",
];
const titles = ["Software Engineer", "Cloud Architect", "Platform Engineer", "Product Manager", "Business Analyst"];
const moreTitles = [
  "Procurement Manager",
  "Financial Controller",
  "Service Delivery Manager",
  "Site Reliability Engineer",
];

const statements = [
  `INSERT INTO organisation (id, name) VALUES (1, 'Register of :people') ON CONFLICT (id) DO NOTHING`,
  `INSERT INTO units (id, code) SELECT ${unit("n")}, 'U' || n FROM generate_series(1, :units) n`,
  `INSERT INTO unit_versions (unit_id, name, parent_id, "from")
   SELECT ${unit("n")}, ${pick(7, ["Retail", "Payments", "Logistics", "Platform", "Claims", "Research"])} || ' ' || n,
     CASE WHEN n > 8 THEN ${unit("(n - 1) / 8")} END, timestamptz '2010-01-01Z' FROM generate_series(1, :units) n`,
  `INSERT INTO unit_spends (unit_id, month, amount)
   SELECT ${unit("n")}, date_trunc('month', now())::date, 1000 + ${spread(7919, 400_000)} FROM generate_series(1, :units) n`,
  `INSERT INTO people (id, external_id, email, name)
   SELECT ${person("n")}, 'E' || lpad(n::text, 7, '0'), 'person' || n || '@example.com',
     ${pick(31, [...firstNames, ...moreFirstNames])} || ' ' || ${pick(1009, [...lastNames, ...moreLastNames])}
       || CASE WHEN n % 3 = 0 THEN '-' || ${pick(577, lastNames)} ELSE '' END FROM ${everybody}`,
  // Where someone came from, for every fourth.
  `INSERT INTO posts (person_id, unit_id, manager_id, title, location, "from", "until")
   SELECT ${person("n")}, ${unit(`1 + ${spread(104_729, ":units")}`)}, NULL, 'Trainee', 'Berlin',
     now() - interval '1200 days' - ${spread(13, 1500)} * interval '1 day', now() - interval '1000 days'
   FROM ${everybody} WHERE n % 4 = 0`,
  `INSERT INTO posts (person_id, unit_id, manager_id, title, location, "from", "until")
   SELECT ${person("n")}, ${unit(`1 + ${spread(7919, ":units")}`)}, CASE WHEN n > 1 THEN ${person("1 + (n - 2) / 8")} END,
     ${pick(17, [...titles, ...moreTitles])}, ${pick(5, ["Berlin", "Paris", "Lagos", "Pune"])},
     CASE WHEN n % 100 = 99 THEN now() + interval '20 days' ELSE now() - interval '1000 days' END,
     CASE WHEN n % 20 = 19 AND n % 100 <> 99 THEN now() - interval '100 days' WHEN n % 50 = 7 THEN now() + interval '40 days' END
   FROM ${everybody}`,
  `INSERT INTO leaves (person_id, "from", "until")
   SELECT ${person("n")}, now() - interval '10 days', now() + interval '30 days' FROM ${everybody} WHERE n % 50 = 3`,
  `INSERT INTO assignments (person_id, persona, functions, share, "from", "until")
   SELECT ${person("n")}, 'ENGINEERING', '{}', 100, now() - interval '900 days', now() - interval '500 days'
   FROM ${everybody} WHERE n % 4 = 0`,
  // Half of them confirmed by a human.
  `INSERT INTO assignments (person_id, persona, functions, share, confirmed_at, "from")
   SELECT ${person("n")}, kind.persona,
     CASE WHEN kind.persona = 'FINANCE' THEN ARRAY['FINANCE']::finance_function[] ELSE '{}' END,
     CASE WHEN n % 9 = 0 THEN 50 ELSE 100 END, CASE WHEN n % 2 = 0 THEN now() - interval '400 days' END,
     now() - interval '400 days'
   FROM ${everybody}, LATERAL (SELECT CASE WHEN ${spread(101, 100)} < 60 THEN 'ENGINEERING'
     WHEN ${spread(101, 100)} < 80 THEN 'PRODUCT' WHEN ${spread(101, 100)} < 83 THEN 'EXECUTIVE' ELSE 'FINANCE' END::persona) kind(persona)
   WHERE n % 7 <> 5 AND n % 20 <> 19`,
  `INSERT INTO covers (person_id, unit_id, persona, "from")
   SELECT ${person("n")}, ${unit(`1 + ${spread(15_485_863, ":units")}`)}, 'PRODUCT', now() - interval '300 days'
   FROM ${everybody} WHERE n % 100 = 11`,
  `INSERT INTO seats (person_id, kind, share, "from")
   SELECT ${person("n * 20")}, (ARRAY['LEAD','DEPUTY','CORE','CORE','CORE','CHAMPION','CHAMPION','SPONSOR']::seat_kind[])[least(n, 8)],
     50, now() - interval '300 days' FROM generate_series(1, least(30, :people / 20)) n`,
];
