import { describe, expect, it } from "vitest";
import { asRole } from "../support/database";

const refused = { code: "42501" };

describe("the app role", () => {
  it.each([
    ["change the audit trail", "UPDATE audit_events SET title = ''"],
    ["delete from the audit trail", "DELETE FROM audit_events"],
    ["empty the audit trail", "TRUNCATE audit_events"],
    ["read the end of the hash chain", "SELECT hash FROM audit_head"],
    ["move the end of the hash chain", "UPDATE audit_head SET seq = 0"],
    ["read the history of migrations", "SELECT FROM _prisma_migrations"],
    ["make a table", "CREATE TABLE extra ()"],
    ["alter a table", "ALTER TABLE people ADD extra int"],
    ["drop a table", "DROP TABLE people"],
    ["disable a trigger", "ALTER TABLE audit_events DISABLE TRIGGER ALL"],
    ["silence all triggers", "SET session_replication_role = replica"],
    ["make a role", "CREATE ROLE extra"],
    ["become the owner", "SET ROLE muster"],
    ["make a queue of jobs", "SELECT pgboss.create_queue('extra', '{}')"],
    ["alter the queue of jobs", "ALTER TABLE pgboss.job ADD extra int"],
  ])("may not %s", async (_, sql) => {
    await expect(asRole("app", (client) => client.query(sql))).rejects.toMatchObject(refused);
  });

  it.each(["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"])("has a %s", async (setting) => {
    const { rows } = await asRole("app", (client) => client.query(`SHOW ${setting}`));
    expect(rows[0][setting]).not.toBe("0");
  });
});
