import { describe, expect, it } from "vitest";
import { turns } from "@/lib/export/turns";

describe("turns", () => {
  it("does so many at once, lets so many wait, and refuses the rest", async () => {
    const inTurn = turns({ atOnce: 2, waiting: 1 });
    const ends: (() => void)[] = [];
    let running = 0;
    let most = 0;
    const ask = () =>
      inTurn(async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise<void>((end) => ends.push(end));
        running -= 1;
        return "made";
      });
    const asked = [ask(), ask(), ask(), ask()];
    expect(await asked[3]).toBeNull();
    ends[0]?.();
    expect(await asked[0]).toBe("made");
    await Promise.resolve();
    for (const end of ends.slice(1)) end();
    expect(await Promise.all(asked)).toEqual(["made", "made", "made", null]);
    expect(most).toBe(2);
  });

  it("goes on after a work that failed", async () => {
    const inTurn = turns({ atOnce: 1, waiting: 0 });
    await expect(inTurn(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await inTurn(async () => 1)).toBe(1);
  });
});
