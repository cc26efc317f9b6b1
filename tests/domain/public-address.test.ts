import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPublicAddress } from "@/lib/domain/public-address";

describe("an address that may be called", () => {
  it.each([
    "8.8.8.8",
    "1.1.1.1",
    "172.15.255.255",
    "172.32.0.0",
    "100.63.255.255",
    "100.128.0.0",
    "223.255.255.255",
    "2606:4700:4700::1111",
    "2a00:1450:4001:80b::200e",
    "::ffff:8.8.8.8",
    "::ffff:808:808",
    "64:ff9b::8.8.8.8",
  ])("may be %s", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    "127.0.0.1",
    "127.255.255.255",
    "0.0.0.0",
    "10.0.0.1",
    "10.255.255.255",
    "172.16.0.0",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "198.19.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::ffff:169.254.169.254",
    "::127.0.0.1",
    "64:ff9b::10.0.0.1",
    "64:ff9b:1::1",
    "fe80::1",
    "fe80::1%eth0",
    "fc00::1",
    "fd12:3456::1",
    "ff02::1",
    "2001:db8::1",
    "2001::1",
    "2002:7f00:1::",
    "3fff::1",
    "",
    "localhost",
    "8.8.8",
    "8.8.8.8.8",
    "256.1.1.1",
    "0x7f.1",
    "2130706433",
    "1::2::3",
    ":::",
    "1:2:3:4:5:6:7:8:9",
  ])("may not be %s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it("is the same address written as IPv4 and inside of IPv6", () => {
    fc.assert(fc.property(fc.ipV4(), (address) => isPublicAddress(`::ffff:${address}`) === isPublicAddress(address)));
  });

  it("is decided for whatever looks like one, without an error", () => {
    fc.assert(fc.property(fc.oneof(fc.ipV6(), fc.string()), (text) => typeof isPublicAddress(text) === "boolean"));
  });
});
