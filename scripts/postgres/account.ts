import { execFileSync } from "node:child_process";
import { Stop } from "../terminal";

/** Whom the database runs as when Muster runs as root: PostgreSQL refuses root. Null: as who runs Muster. */
export type Account = { uid: number; gid: number };

const accountName = "muster";

export function databaseAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  return findAccount() ?? makeAccount();
}

function findAccount(): Account | null {
  try {
    const id = (flag: string) => Number(execFileSync("id", [flag, accountName], { encoding: "utf8", stdio: "pipe" }));
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return null;
  }
}

function makeAccount(): Account {
  const options = [
    "--system",
    "--user-group",
    "--no-create-home",
    "--home-dir",
    "/nonexistent",
    "--shell",
    "/usr/sbin/nologin",
  ];
  try {
    execFileSync("useradd", [...options, accountName], { stdio: "pipe" });
  } catch {
    // Two starts at once: the other one made it. Or useradd is missing, which the next look tells.
  }
  const account = findAccount();
  if (account === null) {
    throw new Stop(
      "PostgreSQL does not run as root, and the account for it cannot be made. Run as another user, or set DATABASE_URL.",
    );
  }
  return account;
}
