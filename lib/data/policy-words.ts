import "server-only";
import type { PolicyFileIds, PolicyFileNames } from "@/lib/domain/policy-file";
import type { PolicyWords } from "@/lib/domain/policy-sentence";
import { db, type Tx } from "./db";

/** What policies are written with: the names of all units and providers, closed ones as they were called last. */
export async function readPolicyWords(tx: Tx = db()): Promise<PolicyWords> {
  const { currency, units, providers } = await readNames(tx);
  const unitNames = new Map(units.map(({ unitId, name }) => [unitId, name]));
  const providerNames = new Map(providers.map(({ id, name }) => [id, name]));
  return {
    currency,
    unitName: (unitId) => unitNames.get(unitId) ?? "a unit that is gone",
    providerName: (providerId) => providerNames.get(providerId) ?? "a provider that is gone",
  };
}

/** Codes and names by which a policy goes into a file and comes back. A name that several providers had is the last one's. */
export async function readPolicyFileNames(): Promise<PolicyFileNames & PolicyFileIds> {
  const { currency, units, providers } = await readNames(db());
  const codes = new Map(units.map(({ unitId, unit }) => [unitId, unit.code]));
  const unitIds = new Map(units.map(({ unitId, unit }) => [unit.code, unitId]));
  const names = new Map(providers.map(({ id, name }) => [id, name]));
  const providerIds = new Map(providers.map(({ id, name }) => [name, id]));
  return {
    currency,
    unitCode: (unitId) => codes.get(unitId) ?? unitId,
    providerName: (providerId) => names.get(providerId) ?? providerId,
    unitId: (code) => unitIds.get(code),
    providerId: (name) => providerIds.get(name),
  };
}

async function readNames(tx: Tx) {
  const organisation = await tx.organisation.findUnique({ where: { id: 1 }, select: { currency: true } });
  const units = await tx.unitVersion.findMany({
    distinct: ["unitId"],
    orderBy: [{ unitId: "asc" }, { from: "desc" }],
    select: { unitId: true, name: true, unit: { select: { code: true } } },
  });
  const providers = await tx.provider.findMany({ orderBy: { from: "asc" }, select: { id: true, name: true } });
  return { currency: organisation?.currency ?? "USD", units, providers };
}
