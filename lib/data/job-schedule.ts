import "server-only";
import type PgBoss from "pg-boss";
import { timeZoneOf } from "./change";
import { db } from "./db";

/** Each day's first minute: what opens and closes by the calendar, without anybody changing anything. */
const midnight = "0 0 * * *";

/** The week's letters lie there when people come in. */
const mondayMorning = "0 7 * * 1";

/** What is done by the clock of the organisation, which may have been moved to another time zone. */
export async function keepJobSchedule(boss: PgBoss): Promise<void> {
  const tz = await timeZoneOf(db());
  await boss.schedule("evaluate", midnight, {}, { tz });
  await boss.schedule("digest", mondayMorning, {}, { tz });
}
