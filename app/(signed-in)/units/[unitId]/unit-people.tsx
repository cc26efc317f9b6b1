import { PeoplePage } from "@/components/people/people-page";
import { currentSeq } from "@/lib/data/audit";
import { listPeople } from "@/lib/data/directory";
import type { Moment } from "@/lib/data/moment";
import { type Granted, may } from "@/lib/domain/access";
import { directoryAddress, type Parameters, parameter } from "@/lib/domain/directory";
import { peopleRow } from "@/lib/domain/people-row";

type UnitPeopleProps = {
  actor: Granted<"people:read">;
  unitId: string;
  moment: Moment;
  parameters: Parameters;
};

/** The people of a unit and of those below, a page at a time, with the same ways to assign as in the directory. */
export async function UnitPeople({ actor, unitId, moment, parameters }: UnitPeopleProps) {
  const place = { after: parameter(parameters, "after"), before: parameter(parameters, "before") };
  const address = directoryAddress({ ...place, unit: unitId });
  const [seen, directory] = await Promise.all([currentSeq(), listPeople(actor, address, moment.at)]);
  const rights = { persona: may(actor.role, "persona:assign"), seat: may(actor.role, "seat:assign") };
  return (
    <PeoplePage
      {...directory}
      rows={directory.rows.map((row) => peopleRow(row, moment))}
      address={{ path: `/units/${unitId}`, parameters: moment.isToday ? {} : { asOf: moment.day } }}
      place={address.place}
      rights={moment.isToday && (rights.persona || rights.seat) ? rights : null}
      seen={seen}
      today={moment.day}
      asOf={moment.isToday ? undefined : moment.day}
      empty={{ title: "Nobody works here", text: "Neither in this unit nor in those below it." }}
    />
  );
}
