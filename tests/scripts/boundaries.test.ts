import { describe, expect, it } from "vitest";
import { findFaults } from "@/scripts/boundaries";

const fault = (path: string, text: string) => findFaults([{ path, text }]).join("\n");
const data = 'import "server-only";\n';

describe("the arrows between the folders", () => {
  it.each([
    ["lib/domain/seat.ts", 'import { db } from "@/lib/data/db";', "lib/domain may use nothing else"],
    ["lib/domain/seat.ts", 'import { PrismaClient } from "@prisma/client";', "only lib/data speaks to the database"],
    ["lib/diagram/svg.ts", 'import { parse } from "../csv/parse";', "rules belong in lib/domain"],
    ["lib/csv/read.ts", 'import { listPeople } from "@/lib/data/people";', "lib/csv may use lib/domain"],
    ["lib/data/people.ts", `${data}import { session } from "@/lib/auth/session";`, "Let the caller hand it over"],
    ["lib/auth/session.ts", 'import { signOut } from "@/lib/actions/sign-in";', "must not import lib/actions/sign-in"],
    ["components/org/box.tsx", 'import { getPerson } from "@/lib/data/people";', "plain data"],
    ["components/org/box.tsx", 'import type { Person } from "../../lib/data/people";', "plain data"],
    ["components/org/box.tsx", 'const s = await import("@/lib/auth/session");', "plain data"],
    ["components/org/box.tsx", 'export { Page } from "@/app/page";', "nothing imports app/"],
    [
      "lib/actions/people.ts",
      '"use server";\nimport { Box } from "@/components/org/box";',
      "must not import components/org/box",
    ],
    ["app/page.tsx", 'import { step } from "@/scripts/terminal";', "never the other way"],
    ["app/page.tsx", 'import pg from "pg";', "only lib/data speaks to the database"],
    ["proxy.ts", 'import pg from "pg";', "only lib/data speaks to the database"],
  ])("refuses in %s: %s", (path, text, message) => {
    expect(fault(path, text)).toContain(message);
  });

  it.each([
    ["app/page.tsx", 'import { getPerson } from "@/lib/data/people";\nimport { Box } from "@/components/org/box";'],
    [
      "components/org/box.tsx",
      'import { assign } from "@/lib/actions/people";\nimport { personas } from "@/lib/domain/persona";',
    ],
    [
      "lib/actions/people.ts",
      '"use server";\nimport { asker } from "@/lib/auth/session";\nimport { add } from "@/lib/data/people";',
    ],
    ["lib/data/people.ts", `${data}import pg from "pg";\nimport { env } from "@/lib/env";`],
  ])("allows in %s: %s", (path, text) => {
    expect(fault(path, text)).toBe("");
  });
});

describe("the rules of a single file", () => {
  it.each([
    ["lib/data/people.ts", "export const a = 1;", "server-only"],
    ["components/org/mark.tsx", "export const Mark = () => <svg viewBox='0 0 1 1' />;", "use client"],
    ["proxy.ts", "const port = process.env.PORT;", "lib/env.ts only"],
    ["app/page.tsx", "const port = process.env.PORT;", "lib/env.ts only"],
    ["lib/domain/utils.ts", "", "says nothing"],
    ["components/ui/helpers.tsx", "", "says nothing"],
    ["lib/domain/index.ts", "", "no barrels"],
  ])("refuses %s: %s", (path, text, message) => {
    expect(fault(path, text)).toContain(message);
  });
});

it("finds a circle of imports and names its way", () => {
  const faults = findFaults([
    { path: "lib/domain/a.ts", text: 'import { b } from "./b";' },
    { path: "lib/domain/b.ts", text: 'import { c } from "./c";' },
    { path: "lib/domain/c.ts", text: 'import { a } from "@/lib/domain/a";' },
  ]);
  expect(faults).toEqual([expect.stringContaining("lib/domain/a -> lib/domain/b -> lib/domain/c -> lib/domain/a")]);
});
