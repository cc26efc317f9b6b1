/** An IPv4 address as a number; null for anything else. */
function v4(text: string): number | null {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return null;
  return parts.reduce((sum, part) => sum * 256 + Number(part), 0);
}

/** IANA's special-purpose registry of IPv4: what does not lead to somebody on the internet. */
const special4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.31.196.0/24",
  "192.52.193.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "192.175.48.0/24",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
].map((range) => {
  const [base = "", bits = ""] = range.split("/");
  return { base: v4(base) ?? 0, size: 2 ** (32 - Number(bits)) };
});

function isPublic4(address: number): boolean {
  return special4.every(({ base, size }) => address < base || address >= base + size);
}

/** The eight groups of an IPv6 address; null for anything else. A zone ("%eth0") is none of an address that travels. */
function v6(text: string): number[] | null {
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  const tail = dotted ? v4(dotted[2] ?? "") : null;
  if (dotted && tail === null) return null;
  const hex =
    dotted && tail !== null ? `${dotted[1]}${(tail >>> 16).toString(16)}:${(tail & 0xffff).toString(16)}` : text;
  const halves = hex.split("::");
  if (halves.length > 2) return null;
  const [head = [], rest = []] = halves.map((half) => (half === "" ? [] : half.split(":")));
  const missing = 8 - head.length - rest.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null;
  const groups = [...head, ...Array.from({ length: halves.length === 2 ? missing : 0 }, () => "0"), ...rest];
  return groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
    ? groups.map((group) => Number.parseInt(group, 16))
    : null;
}

/**
 * Whether an IP address leads to somebody on the internet, and not to this machine, its network or a cloud's metadata.
 * Of IPv6 only global unicast (2000::/3) can, without its tunnels and examples; an IPv4 address in one of IPv6 counts as such.
 */
export function isPublicAddress(address: string): boolean {
  const four = v4(address);
  if (four !== null) return isPublic4(four);
  const groups = v6(address);
  if (groups === null) return false;
  const [a = 0, b = 0, , , , , g = 0, h = 0] = groups;
  const embedded = g * 65_536 + h;
  const isZero = (from: number, to: number) => groups.slice(from, to).every((group) => group === 0);
  if (isZero(0, 5) && groups[5] === 0xffff) return isPublic4(embedded);
  if (a === 0x64 && b === 0xff9b && isZero(2, 6)) return isPublic4(embedded);
  if (a < 0x2000 || a > 0x3fff) return false;
  // 2001::/23 is for protocols, Teredo among them; 2001:db8::/32 for examples; 2002::/16 is 6to4; 3fff::/20 for examples.
  if (a === 0x2001 && (b < 0x200 || b === 0xdb8)) return false;
  return a !== 0x2002 && !(a === 0x3fff && b < 0x1000);
}
