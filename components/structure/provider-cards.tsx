import { endProviderAction } from "@/lib/actions/providers";
import type { ModelPeople, ModelProvider } from "@/lib/diagram/model";
import { type ProviderSide, providerSideNames } from "@/lib/domain/provider";
import type { StructureAddress } from "@/lib/domain/structure-address";
import { EndDialog } from "../settings/end-dialog";
import { AddProviderDialog, RenameProviderDialog } from "../settings/provider-dialogs";
import { GapLinks } from "./gap-links";
import { NamesList } from "./names-list";
import type { StructureRights } from "./structure-rights";

type ProviderCardsProps = {
  address: StructureAddress;
  providers: readonly ModelProvider[];
  rights: StructureRights;
};

/** The cloud providers, and who answers for each on either side. */
export function ProviderCards({ address, providers, rights }: ProviderCardsProps) {
  return (
    <section
      id="providers"
      tabIndex={-1}
      aria-labelledby="providers-title"
      data-part="PROVIDERS"
      className="scroll-mt-20"
    >
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <h2 id="providers-title" className="text-lg">
          Cloud providers
        </h2>
        {rights.mayEdit && (
          <span className="print:hidden">
            <AddProviderDialog size="small" />
          </span>
        )}
      </div>
      {providers.length === 0 && <p className="text-sm text-ink-soft">No provider registered.</p>}
      <ul className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
        {providers.map((provider) => (
          <li
            key={provider.id}
            className="break-inside-avoid rounded-lg border border-line bg-surface-raised p-5 text-sm shadow-raised"
          >
            <div className="mb-3 flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
              <h3 className="min-w-0 text-base wrap-anywhere">
                <bdi>{provider.name}</bdi>
              </h3>
              {rights.mayEdit && <EditProvider provider={provider} />}
            </div>
            <dl className="grid grid-cols-[6rem_1fr] gap-y-2">
              <Side address={address} provider={provider} side="ENGINEERING" rights={rights} />
              <Side address={address} provider={provider} side="FINANCE" rights={rights} />
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}

type SideProps = { address: StructureAddress; provider: ModelProvider; side: ProviderSide; rights: StructureRights };

function Side({ address, provider, side, rights }: SideProps) {
  const people: ModelPeople = side === "ENGINEERING" ? provider.engineering : provider.finance;
  const of = `${provider.name}, ${providerSideNames[side]}`;
  const kind = side === "ENGINEERING" ? "PROVIDER_NO_ENGINEERING" : "PROVIDER_NO_FINANCE";
  return (
    <>
      <dt className="text-ink-soft">{providerSideNames[side]}</dt>
      <dd>
        <NamesList people={people} asOf={address.asOf} of={of} />
        {rights.mayMend && people.count === 0 && <GapLinks address={address} kind={kind} of={of} />}
      </dd>
    </>
  );
}

function EditProvider({ provider: { id, name } }: { provider: ModelProvider }) {
  return (
    <span className="-mr-2 inline-flex print:hidden">
      <RenameProviderDialog provider={{ id, name }} />
      <EndDialog
        name={name}
        description="Nobody answers for it from then on. Past days keep it, with who answered for it."
        field={{ name: "providerId", value: id }}
        action={endProviderAction}
      />
    </span>
  );
}
