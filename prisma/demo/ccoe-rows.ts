import type { Rows } from "@/lib/data/row-change";
import { startingInteractions } from "@/lib/domain/starting-point";
import type { Calendar } from "./calendar";
import { always, type Span } from "./career";
import {
  demoCovers,
  demoOpenSeats,
  demoProviderCovers,
  demoProviders,
  demoRhythms,
  demoSeats,
  demoSpendOwners,
} from "./history";
import type { Random } from "./random";

export type CcoeRows = {
  seats: Rows["seat"][];
  openSeats: Rows["openSeat"][];
  covers: Rows["cover"][];
  spendOwners: Rows["spendOwner"][];
  providers: Rows["provider"][];
  providerCovers: Rows["providerCover"][];
  interactions: Rows["interaction"][];
};

type Ids = { people: ReadonlyMap<string, string>; units: ReadonlyMap<string, string> };

/** Seats, covers, owners of spend, providers and the arrows of the diagram. */
export function ccoeRows(random: Random, calendar: Calendar, ids: Ids): CcoeRows {
  const providerIds = new Map(demoProviders.map(({ key }) => [key, random.id()]));
  const base = ({ from, until }: Span) => ({
    id: random.id(),
    from: calendar.day(from),
    until: until === null ? null : calendar.day(until),
  });
  const about = (who: string, span: Span) => ({ ...base(span), personId: known(ids.people, who) });
  return {
    seats: demoSeats.map(({ who, kind, share, ...span }) => ({ ...about(who, span), kind, share })),
    covers: demoCovers.map(({ who, unit, persona, isDeputy, ...span }) => {
      return { ...about(who, span), unitId: known(ids.units, unit), persona, isDeputy };
    }),
    openSeats: demoOpenSeats.map(({ title, seat, persona, unit, share, ...span }) => {
      return { ...base(span), title, seat, persona, unitId: unit === null ? null : known(ids.units, unit), share };
    }),
    spendOwners: demoSpendOwners.map(({ who, unit, side, ...span }) => {
      return { ...about(who, span), unitId: known(ids.units, unit), side };
    }),
    providers: demoProviders.map(({ key, name, ...span }, position) => {
      return { ...base(span), id: known(providerIds, key), name, position };
    }),
    providerCovers: demoProviderCovers.map(({ who, provider, side, ...span }) => {
      return { ...about(who, span), providerId: known(providerIds, provider), side };
    }),
    interactions: startingInteractions.map((each, position) => {
      return { ...base(always), ...each, rhythm: demoRhythms[position] ?? null, position };
    }),
  };
}

/** @throws when the demo's own data name somebody or something that they do not define. */
export function known(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The demo's data speak of "${key}", which they do not define.`);
  return id;
}
