import { Asked } from "@/lib/data/asked";
import { answerQuestion, confirmQuestions } from "@/lib/data/campaign-answers";
import { campaignToken } from "@/lib/data/campaign-token";
import { startCampaign } from "@/lib/data/campaigns";
import { db } from "@/lib/data/db";
import { grant } from "@/lib/domain/access";
import type { Answered } from "@/lib/domain/campaign-answer";
import { addDays, dayOf } from "@/lib/domain/day";
import type { Outcome } from "@/lib/domain/outcome";
import { known } from "./ccoe-rows";
import { demoOrganisation } from "./organisation";
import type { Plan } from "./plan";

const nothing = { newPersona: null, newFunctions: [], newUnitId: null, note: "" };

/** What the first manager says is not right; of the others they say that it is. */
const doubts: Answered[] = [
  { ...nothing, answer: "WRONG", newPersona: "FINANCE", newFunctions: ["PROCUREMENT"] },
  { ...nothing, answer: "LEFT", note: "Since the end of last month" },
  { ...nothing, answer: "DONT_KNOW", note: "Is new to me" },
];

/** One campaign that is running: the lead asks about the people of Technology, and two of their managers have answered. */
export async function runCampaign({ actors, units }: Plan): Promise<void> {
  const lead = actors.find(({ role }) => role === "LEAD");
  if (!lead) throw new Error("The demo has no lead.");
  sure(
    await startCampaign(grant(lead, "coverage:write"), {
      title: "Technology, before the winter",
      lastDay: addDays(dayOf(new Date(), demoOrganisation.timeZone), 9),
      answerer: "MANAGER",
      unitId: known(units.ids, "TEC"),
      persona: null,
      isCoreOnly: false,
      unconfirmedSince: null,
    }),
  );
  const links = await db().campaignLink.findMany({
    include: { asks: { orderBy: { person: { name: "asc" } } } },
    orderBy: [{ asks: { _count: "desc" } }, { person: { name: "asc" } }],
    take: 2,
  });
  for (const [index, link] of links.entries()) {
    const asked = await Asked.ofToken(campaignToken(link.id));
    if (!asked) throw new Error("A link of the demo does not work.");
    const wrong = index === 0 ? doubts : [];
    for (const [place, given] of wrong.entries()) {
      const ask = link.asks[place];
      if (ask) sure(await answerQuestion(asked, { askId: ask.id, ...given }));
    }
    const askIds = link.asks.slice(wrong.length).map(({ id }) => id);
    if (askIds.length > 0) sure(await confirmQuestions(asked, { askIds }));
  }
}

function sure(outcome: Outcome<unknown>): void {
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join(" "));
}
