import "server-only";
import type { JobData, JobName } from "@/lib/domain/job";
import { evaluateGaps } from "./evaluate-gaps";
import { postDigests } from "./gap-digest";
import { sendMail } from "./mails";
import { deliver } from "./webhook-deliver";

/** What is done for a job of each queue. Each may be done twice: a process may end right before it says that it has. */
export const jobWork: { [Name in JobName]: (data: JobData[Name]) => Promise<void> } = {
  evaluate: () => evaluateGaps(),
  deliver: ({ deliveryId }) => deliver(deliveryId),
  digest: () => postDigests(new Date()),
  mail: ({ mailId }) => sendMail(mailId),
};
