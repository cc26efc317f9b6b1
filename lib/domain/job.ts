/** Work that is done beside the requests, by the name of its queue, with what a job of it says. */
export type JobData = {
  /** Looks which gaps opened and closed, and tells who asked to be told. */
  evaluate: Record<string, never>;
  /** Sends one delivery of a webhook. */
  deliver: { deliveryId: string };
  /** Writes the week's letters, unless they are written. */
  digest: Record<string, never>;
  /** Sends one letter. */
  mail: { mailId: string };
};
export type JobName = keyof JobData;
export type Job = { [Name in JobName]: { name: Name; data: JobData[Name]; startAfter?: Date } }[JobName];

type QueueRules = {
  /** Of jobs that wait, one is enough: it will see whatever the others would have seen. */
  isOneWaiting: boolean;
  /** How often a job that failed is tried again, and after how many seconds at first; then twice as long each time. */
  retryLimit: number;
  retryDelay: number;
  /** A job that has not ended by then, as its process was killed, is tried again. */
  expireInSeconds: number;
};

const tried = { isOneWaiting: false, retryLimit: 10, retryDelay: 5, expireInSeconds: 60 };

export const queueRules: Record<JobName, QueueRules> = {
  evaluate: { ...tried, isOneWaiting: true, expireInSeconds: 120 },
  deliver: tried,
  digest: { ...tried, isOneWaiting: true },
  // From a minute to a day: mail servers that refuse for now often do so for hours.
  mail: { ...tried, retryLimit: 11, retryDelay: 60 },
};

export const jobNames = Object.keys(queueRules) as JobName[];
