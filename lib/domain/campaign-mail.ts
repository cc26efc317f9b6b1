import type { Day } from "./day";
import { dayText } from "./day-text";
import { type Mail, mailOf } from "./mail";
import { countInWords } from "./wording";

/** Who is asked, what for, and where they answer. */
export type MailedAnswerer = {
  name: string;
  campaign: string;
  organisation: string;
  /** People whom they are asked about and have not answered. */
  open: number;
  lastDay: Day;
  /** The whole address of their page. */
  link: string;
  isReminder: boolean;
};

/** The letter to somebody who is asked. */
export function campaignMail(answerer: MailedAnswerer): Mail {
  const { name, campaign, organisation, open, lastDay, link, isReminder } = answerer;
  const people = countInWords(open, "person", "people");
  return mailOf(`${isReminder ? "Reminder: " : ""}${campaign}`, [
    { paragraph: `Hello ${name},` },
    {
      paragraph: `${organisation} keeps a register of who does what for cloud cost. Please say of ${people} whether it is still right. It takes about a minute, also on a phone.`,
    },
    { link, words: "Answer" },
    {
      paragraph: `The link is yours alone: do not pass it on. Please answer by ${dayText(lastDay)}; what nobody has answered by then is marked as not confirmed.`,
    },
  ]);
}
