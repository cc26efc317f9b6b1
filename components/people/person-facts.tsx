import type { Route } from "next";
import Link from "next/link";
import { Card } from "@/components/ui/card";
import { PersonLink } from "@/components/ui/person-link";
import { sourceText } from "@/lib/domain/fact-source";
import { periodText } from "@/lib/domain/period-text";
import { type PersonField, personKindNames } from "@/lib/domain/person";
import type { PersonRights } from "@/lib/domain/person-rights";
import type { Clock, Profile, ProfileChoices } from "@/lib/domain/profile";
import { EditPersonDialog } from "./edit-person-dialog";
import { type Fact, FactList } from "./fact-list";

type PersonFactsProps = {
  person: Profile;
  moment: Clock;
  rights: PersonRights;
  choices: ProfileChoices;
  /** The day that links lead to; today without one. */
  asOf: string | undefined;
};

/** Who somebody is and where they work, each fact with its source. */
export function PersonFacts({ person, moment, rights, choices, asOf }: PersonFactsProps) {
  const { name, email, externalId, kind, timeZone, post, employment, id } = person;
  const fact = (label: string, field: PersonField, value: Fact["value"]): Fact => {
    return { label, value, source: value ? sourceText(field, person, moment.timeZone) : undefined };
  };
  return (
    <Card>
      <div className="mb-3 flex items-start justify-between gap-2">
        <h2 className="text-base">Facts</h2>
        {rights.people && (
          <span className="-my-1 print:hidden">
            <EditPersonDialog person={{ id, name, email, externalId, kind, timeZone }} seen={choices.seen} />
          </span>
        )}
      </div>
      <FactList
        facts={[
          fact("Job title", "title", post?.title ?? null),
          fact(
            "Unit",
            "unitId",
            post?.unit && (
              <Link
                href={`/units/${post.unit.id}${asOf ? `?asOf=${asOf}` : ""}` as Route}
                className="font-medium underline-offset-3 hover:underline"
              >
                {post.unit.name}
              </Link>
            ),
          ),
          fact("Manager", "managerId", post?.manager ? <PersonLink person={post.manager} asOf={asOf} /> : null),
          fact("Location", "location", post?.location ?? null),
          fact(
            "E-mail",
            "email",
            email && (
              <a href={`mailto:${email}`} className="underline underline-offset-3">
                {email}
              </a>
            ),
          ),
          fact("Employee ID", "externalId", externalId),
          fact("Employment type", "kind", personKindNames[kind]),
          fact("Time zone", "timeZone", timeZone),
          { label: "Employed", value: employment && periodText(employment.period, moment) },
        ]}
      />
    </Card>
  );
}
