import { readRoute } from "@/lib/auth/read-route";
import { listGaps } from "@/lib/data/gaps";
import { dayOf } from "@/lib/domain/day";
import { explainGap } from "@/lib/domain/gap-explanation";
import { gapKindNames, severityNames } from "@/lib/domain/gap-kind";
import { lifeStateNames } from "@/lib/domain/gap-life";
import { gapListAddress } from "@/lib/domain/gap-list-address";
import { csvResponse } from "../../../file-response";

const headings = [
  "Gap",
  "Kind",
  "Severity",
  "State",
  "At risk a month",
  "Open since",
  "Owner",
  "Due",
  "Nominee",
  "Planned for",
  "Waived until",
  "What is missing",
  "Rule",
  "Counted",
  "Left out",
  "Id",
];

/** The gaps that the list of the same address shows, all of them, each with its explanation. */
export const GET = readRoute("coverage:read", async (actor, parameters) => {
  const { listed, organisation, policy, day } = await listGaps(actor, gapListAddress(Object.fromEntries(parameters)));
  const context = { policy, ...organisation };
  const dayIn = (at: Date | null | undefined) => (at ? dayOf(at, organisation.timeZone) : null);
  const lines = listed.map(({ gap, name, life: { state, since, followUp, waiver } }) => {
    const { headline, rule, counted, leftOut } = explainGap(gap, context);
    const plan = followUp?.plan ?? null;
    return [
      ...[name, gapKindNames[gap.kind], severityNames[gap.severity], lifeStateNames[state], gap.money, dayIn(since)],
      ...[followUp?.owner.name ?? null, followUp?.due ?? null, plan?.nominee.name ?? null, plan?.day ?? null],
      ...[dayIn(waiver?.until), headline, rule, counted, leftOut, gap.id],
    ];
  });
  return csvResponse(`gaps-${day}.csv`, [headings, ...lines]);
});
