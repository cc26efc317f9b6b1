import { Card } from "@/components/ui/card";
import { providerSideNames, providerSides } from "@/lib/domain/provider";
import type { ProviderCheck } from "@/lib/domain/provider-check";
import { HoldersOrGap } from "./holders-or-gap";

/** Who answers for each provider, on either side. */
export function ProviderChecks({ checks, asOf }: { checks: readonly ProviderCheck[]; asOf: string | undefined }) {
  const providers = [...new Map(checks.map(({ provider }) => [provider.id, provider])).values()];
  return (
    <Card className="min-w-0">
      <h3 className="mb-3 text-base">Providers</h3>
      {providers.length === 0 ? (
        <p className="text-sm text-ink-soft">No provider is in the register.</p>
      ) : (
        <table className="w-full text-left text-sm">
          <thead>
            <tr className="text-xs text-ink-soft">
              <th scope="col" className="pb-2 font-medium">
                Provider
              </th>
              {providerSides.map((side) => (
                <th key={side} scope="col" className="pb-2 pl-3 font-medium">
                  {providerSideNames[side]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {providers.map((provider) => (
              <tr key={provider.id}>
                <th scope="row" className="border-t border-line py-2 align-top font-medium wrap-anywhere">
                  {provider.name}
                </th>
                {checks
                  .filter((check) => check.provider.id === provider.id)
                  .map(({ side, counted, gap }) => (
                    <td key={side} className="border-t border-line py-2 pl-3 align-top">
                      <HoldersOrGap counted={counted} gap={gap} asOf={asOf} />
                    </td>
                  ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
