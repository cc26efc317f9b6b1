import { afterAll, beforeAll, expect, it } from "vitest";
import { call } from "@/lib/data/webhook-call";
import { startReceiver } from "../support/receiver";

let receiver: Awaited<ReturnType<typeof startReceiver>>;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.close());

it.each(["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.0.0.1", "127.1"])(
  "calls nothing within the network at %s, unless that is allowed",
  async (host) => {
    const answer = await call(new URL(receiver.url.replace("127.0.0.1", host)), "{}", {});
    expect(answer).toEqual({ status: null, excerpt: expect.stringContaining("not public") });
    expect(receiver.received).toEqual([]);
  },
);
