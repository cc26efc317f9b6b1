import type { Tx } from "@/lib/data/db";
import { demoOrganisation } from "./organisation";
import type { Plan } from "./plan";
import type { NewUser } from "./sign-ins";

/** Writes the rows in few statements, each table after those that it refers to. */
export async function load(
  tx: Tx,
  { units, people, ccoe, policies, actors }: Plan,
  users: readonly NewUser[],
): Promise<void> {
  await tx.organisation.create({ data: demoOrganisation });
  await tx.unit.createMany({ data: units.units });
  await tx.unitVersion.createMany({ data: units.versions });
  await tx.unitSpend.createMany({ data: units.spends });
  await tx.person.createMany({ data: people.people.map((person) => ({ ...person, typed: {} })) });
  await tx.user.createMany({
    data: actors.map(({ userId, ...actor }) => {
      return { ...actor, id: userId, passwordHash: users.find(({ id }) => id === userId)?.passwordHash ?? null };
    }),
  });
  await tx.policyVersion.createMany({ data: policies });
  await tx.post.createMany({ data: people.posts });
  await tx.leave.createMany({ data: people.leaves });
  await tx.assignment.createMany({ data: people.assignments });
  await tx.confirmation.createMany({ data: people.confirmations });
  await tx.cover.createMany({ data: ccoe.covers });
  await tx.spendOwner.createMany({ data: ccoe.spendOwners });
  await tx.seat.createMany({ data: ccoe.seats });
  await tx.openSeat.createMany({ data: ccoe.openSeats });
  await tx.provider.createMany({ data: ccoe.providers });
  await tx.providerCover.createMany({ data: ccoe.providerCovers });
  await tx.interaction.createMany({ data: ccoe.interactions });
}
