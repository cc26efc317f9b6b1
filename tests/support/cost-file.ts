/** The columns of a FOCUS 1.0 cost file that readers look for first; the rest are filler, as wide as in real files. */
const filler = Array.from({ length: 34 }, (_, index) => `x_Column${index}`);
const headings = [
  "BilledCost",
  "BillingAccountId",
  "BillingCurrency",
  "BillingPeriodStart",
  "BillingPeriodEnd",
  "ProviderName",
  "SubAccountName",
  "Tags",
  ...filler,
];

type CostRow = {
  cost: string;
  period?: string;
  currency?: string;
  provider?: string;
  account?: string;
  tags?: Record<string, string> | string;
};

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const rest = filler.map((name) => `some value of ${name}`).join(",");

/** One line of a cost file, as wide as real ones: about a kilobyte. */
function costLine({
  cost,
  period = "2026-03",
  currency = "EUR",
  provider = "AWS",
  account = "",
  tags = {},
}: CostRow): string {
  const said = typeof tags === "string" ? tags : JSON.stringify(tags);
  return `${cost},123456789012,${currency},${period}-01T00:00:00Z,2027-01-01T00:00:00Z,${provider},${quoted(account)},${quoted(said)},${rest}\n`;
}

/** A small cost file with these rows. */
export function costFile(rows: readonly CostRow[]): string {
  return `${headings.join(",")}\n${rows.map(costLine).join("")}`;
}

/** A cost file of at least so many bytes, in pieces as a network brings them: 400 teams, 3 providers, 12 months. */
export async function* largeCostFile(bytes: number): AsyncGenerator<Buffer> {
  const pieces = Array.from({ length: 37 }, (_, piece) =>
    Buffer.from(
      Array.from({ length: 60 }, (_, line) => {
        const n = piece * 60 + line;
        return costLine({
          cost: n % 50 === 0 ? "-0.25" : `${n % 97}.0123456789${n % 10}`,
          period: `2026-${String(1 + (n % 12)).padStart(2, "0")}`,
          provider: ["AWS", "Azure", "Google Cloud"][n % 3] ?? "",
          account: `account-${n % 90}`,
          tags: { team: `Team ${n % 400}`, environment: "production", "cost centre": `C${n % 70}`, note: 'a "word"' },
        });
      }).join(""),
    ),
  );
  let sent = 0;
  yield Buffer.from(`${headings.join(",")}\n`);
  for (let at = 0; sent < bytes; at += 1) {
    const piece = pieces[at % pieces.length];
    if (!piece) return;
    sent += piece.length;
    yield piece;
  }
}
