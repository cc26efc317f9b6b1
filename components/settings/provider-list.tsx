import { endProviderAction, moveProviderAction } from "@/lib/actions/providers";
import type { Interval } from "@/lib/domain/interval";
import { periodText } from "@/lib/domain/period-text";
import { MoveButtons } from "../move-buttons";
import { Table, Td, Th, Tr } from "../ui/table";
import { EndDialog } from "./end-dialog";
import { RenameProviderDialog } from "./provider-dialogs";

type Provider = Interval & { id: string; name: string; answering: { ENGINEERING: number; FINANCE: number } };

type ProviderListProps = { providers: readonly Provider[]; at: Date; timeZone: string };

/** Providers in the order of the diagram, with what can be done to each. */
export function ProviderList({ providers, at, timeZone }: ProviderListProps) {
  return (
    <Table caption="Providers in use">
      <thead>
        <tr>
          <Th>Provider</Th>
          <Th>In use</Th>
          <Th>Engineering side</Th>
          <Th>Finance side</Th>
          <Th>
            <span className="sr-only">Actions</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {providers.map(({ id, name, answering, ...period }, index) => (
          <Tr key={id}>
            <Th scope="row" className="font-medium wrap-anywhere">
              <bdi>{name}</bdi>
            </Th>
            <Td label="In use">{period.from.getTime() === 0 ? "since ever" : periodText(period, { at, timeZone })}</Td>
            <Td label="Engineering">
              <Answering count={answering.ENGINEERING} />
            </Td>
            <Td label="Finance">
              <Answering count={answering.FINANCE} />
            </Td>
            <Td className="md:py-1! md:text-right">
              <span className="inline-flex flex-wrap items-center gap-1">
                <RenameProviderDialog provider={{ id, name }} />
                <EndDialog
                  name={name}
                  description="Nobody answers for it from then on. Past days keep it, with who answered for it."
                  field={{ name: "providerId", value: id }}
                  action={endProviderAction}
                />
                <MoveButtons
                  name={name}
                  field={{ name: "providerId", value: id }}
                  action={moveProviderAction}
                  isFirst={index === 0}
                  isLast={index === providers.length - 1}
                />
              </span>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Answering({ count }: { count: number }) {
  return count === 0 ? <span className="text-warning">Nobody</span> : count === 1 ? "1 person" : `${count} people`;
}
