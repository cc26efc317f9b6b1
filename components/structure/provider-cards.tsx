import type { ModelProvider } from "@/lib/diagram/model";
import { providerSideNames } from "@/lib/domain/provider";
import type { StructureAddress } from "@/lib/domain/structure-address";
import { NamesList } from "./names-list";

/** The cloud providers, and who answers for each on either side. */
export function ProviderCards({
  address,
  providers,
}: {
  address: StructureAddress;
  providers: readonly ModelProvider[];
}) {
  return (
    <section aria-labelledby="providers" className="scroll-mt-20">
      <h2 id="providers" className="mb-3 text-lg">
        Cloud providers
      </h2>
      {providers.length === 0 && <p className="text-sm text-ink-soft">No provider registered.</p>}
      <ul className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
        {providers.map((provider) => (
          <li key={provider.id} className="rounded-lg border border-line bg-surface-raised p-5 text-sm shadow-raised">
            <h3 className="mb-3 text-base wrap-anywhere">
              <bdi>{provider.name}</bdi>
            </h3>
            <dl className="grid grid-cols-[6rem_1fr] gap-y-2">
              <dt className="text-ink-soft">{providerSideNames.ENGINEERING}</dt>
              <dd>
                <NamesList people={provider.engineering} asOf={address.asOf} of={provider.name} />
              </dd>
              <dt className="text-ink-soft">{providerSideNames.FINANCE}</dt>
              <dd>
                <NamesList people={provider.finance} asOf={address.asOf} of={provider.name} />
              </dd>
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}
