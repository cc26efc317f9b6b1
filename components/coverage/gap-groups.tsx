import { gapKinds, severities, severityNames } from "@/lib/domain/gap-kind";
import { type GapListAddress, gapListHref } from "@/lib/domain/gap-list-address";
import type { GapGroupRow } from "@/lib/domain/gap-row";
import { moneyInWords } from "@/lib/domain/wording";
import { Table, Td, Th, Tr } from "../ui/table";

type GapGroupsProps = { groups: readonly GapGroupRow[]; address: GapListAddress; currency: string };

/** How many gaps there are of each kind, or in each unit; each leads to its own. */
export function GapGroups({ groups, address, currency }: GapGroupsProps) {
  const isByKind = address.group === "kind";
  return (
    <Table caption={isByKind ? "Gaps by kind" : "Gaps by unit"}>
      <thead>
        <tr>
          <Th>{isByKind ? "Kind" : "Unit"}</Th>
          <Th align="right">Gaps</Th>
          {severities.map((severity) => (
            <Th key={severity} align="right">
              {severityNames[severity]}
            </Th>
          ))}
          <Th align="right">At most a month</Th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ key, name, count, severities: counts, money }) => (
          <Tr key={key ?? name}>
            <Th scope="row" className="font-medium wrap-anywhere">
              {key === null ? (
                name
              ) : (
                <a href={hrefOf(address, key)} data-route className="underline-offset-3 hover:underline">
                  <bdi>{name}</bdi>
                </a>
              )}
            </Th>
            <Td label="Gaps" align="right">
              {count}
            </Td>
            {severities.map((severity) => (
              <Td key={severity} label={severityNames[severity]} align="right">
                {counts[severity]}
              </Td>
            ))}
            <Td label="At most a month" align="right">
              {money === null ? <span className="text-ink-soft">Not known</span> : moneyInWords(money, currency)}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function hrefOf(address: GapListAddress, key: string): string {
  const kind = gapKinds.find((each) => each === key) ?? null;
  return gapListHref(address, { group: null, ...(address.group === "kind" ? { kind } : { unitId: key }) });
}
