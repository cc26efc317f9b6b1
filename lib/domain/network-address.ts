import { isIPv4, isIPv6 } from "node:net";

/**
 * The part of an IP address that one subscriber holds: all of an IPv4 address, the first 64 bits of an IPv6 one, as
 * whoever has one address of such a network has 18 quintillion. What is no address stays what it is.
 */
export function networkOf(address: string): string {
  const plain = address.trim().toLowerCase();
  const mapped = plain.startsWith("::ffff:") ? plain.slice(7) : plain;
  if (isIPv4(mapped)) return mapped;
  if (!isIPv6(plain)) return plain.slice(0, 64);
  return `${groupsOf(plain).slice(0, 4).join(":")}::/64`;
}

/** The eight groups of an IPv6 address, the "::" filled in. */
function groupsOf(address: string): string[] {
  const [head = "", tail] = (address.split("%")[0] ?? "").split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => "0");
  return [...before, ...zeros, ...after].map((group) => group.replace(/^0+(?=.)/, ""));
}
