import type { Metadata } from "next";
import { Suspense } from "react";
import { AskedNotice } from "@/components/me/asked-notice";
import { CcoeContacts } from "@/components/me/ccoe-contacts";
import { MyDuties } from "@/components/me/my-duties";
import { MyPersona } from "@/components/me/my-persona";
import { ProviderContactTable } from "@/components/me/provider-contacts";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/page-header";
import { PersonLink } from "@/components/ui/person-link";
import { SkeletonRows } from "@/components/ui/skeleton";
import { WhomToAsk } from "@/components/units/whom-to-ask";
import { requireGranted } from "@/lib/auth/session";
import { Asked } from "@/lib/data/asked";
import { countQuestions } from "@/lib/data/campaign-questions";
import { ccoeContacts, providerContacts } from "@/lib/data/contacts";
import { type Moment, momentOf } from "@/lib/data/moment";
import { getOrganisation } from "@/lib/data/organisation";
import { getPerson, type PersonProfile } from "@/lib/data/person";
import { unitPath } from "@/lib/data/unit";
import { unitHolders } from "@/lib/data/unit-holders";
import { type Granted, grant } from "@/lib/domain/access";
import { holdsAt } from "@/lib/domain/interval";
import { periodText } from "@/lib/domain/period-text";

export const metadata: Metadata = { title: "My page" };

type Reader = Granted<"people:read">;

export default async function MyPage() {
  const actor = await requireGranted("people:read");
  return (
    <>
      <PageHeader title="My page" lede="Your part in what the cloud costs, and whom to ask." />
      <Suspense fallback={<SkeletonRows rows={6} label="Loading your page" />}>
        <Mine actor={actor} />
      </Suspense>
    </>
  );
}

async function Mine({ actor }: { actor: Reader }) {
  const clock = await momentOf(undefined);
  const person = actor.personId === null ? null : await getPerson(actor, actor.personId, clock.at);
  const unit = person?.post?.unit ?? null;
  const asked = Asked.ofUser(grant(actor, "self:write"));
  const waiting = asked ? await countQuestions(asked, clock.at) : 0;
  return (
    <>
      {waiting > 0 && <AskedNotice waiting={waiting} />}
      {person ? <Myself person={person} clock={clock} /> : <NobodyLinked />}
      {unit && <MyUnit actor={actor} unit={unit} at={clock.at} />}
      <Contacts actor={actor} unit={unit} at={clock.at} />
    </>
  );
}

function Myself({ person, clock }: { person: PersonProfile; clock: Moment }) {
  const holding = <T extends { from: Date; until: Date | null }>(rows: readonly T[]) =>
    rows.filter((row) => holdsAt(row, clock.at));
  const [assignment] = holding(person.assignments);
  return (
    <Section
      title={<bdi>{person.name}</bdi>}
      lede={[person.post?.title, person.post?.unit?.name].filter(Boolean).join(", ")}
      actions={<PersonLink person={{ id: person.id, name: "Your page in the directory" }} className="text-sm" />}
    >
      <MyPersona
        assignment={assignment ? { ...assignment, since: periodText(assignment, clock) } : null}
        isOutOfScope={holding(person.outOfScopes).length > 0}
      />
      <MyDuties
        seats={holding(person.seats)}
        covers={holding(person.covers)}
        providerCovers={holding(person.providerCovers)}
      />
    </Section>
  );
}

function NobodyLinked() {
  return (
    <Notice title="Muster does not know yet who you are in the register">
      Your sign-in is not linked to a person. Ask an admin to link it; then this page shows your persona, your unit and
      its people.
    </Notice>
  );
}

type OfUnit = { actor: Reader; unit: { id: string; name: string }; at: Date };

async function MyUnit({ actor, unit, at }: OfUnit) {
  const holders = await unitHolders(actor, unit.id, at);
  return (
    <Section title={<>Whom to ask in {unit.name}</>} lede="Who answers for your unit, for each persona.">
      <WhomToAsk holders={holders} asOf={undefined} />
    </Section>
  );
}

async function Contacts({ actor, unit, at }: Omit<OfUnit, "unit"> & { unit: OfUnit["unit"] | null }) {
  const path = unit ? await unitPath(actor, unit.id, at) : [];
  const [contacts, providers, { ccoeName }] = await Promise.all([
    ccoeContacts(actor, { at, unitIds: path.map(({ id }) => id) }),
    providerContacts(actor, at),
    getOrganisation(),
  ]);
  return (
    <>
      <Section title={ccoeName} lede="Who leads it, and the champion of your unit or one above it.">
        <CcoeContacts contacts={contacts} unitName={unit?.name ?? null} />
      </Section>
      <Section title="Cloud providers" lede="Whom to ask about changes at a provider, and about its prices.">
        {providers.length === 0 ? (
          <EmptyState title="No provider in use" />
        ) : (
          <ProviderContactTable providers={providers} />
        )}
      </Section>
    </>
  );
}
