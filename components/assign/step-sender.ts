import { mostSteps, type TriageAnswer, type TriageStep } from "@/lib/domain/triage-step";

/** How the sending goes: steps that the server has not answered, and what is wrong while it does not. */
export type Sending = { unsent: number; trouble: "AWAY" | "SIGNED_OUT" | null };

type Entry = { step: TriageStep; people: number; settle: (answer: TriageAnswer) => void };

/** Small steps are sent together, up to so many people. */
const peopleTogether = 1_000;

/** Browsers let requests of at most 64 KB outlive their page. */
const mostKept = 48_000;

const longestPauseMs = 15_000;

/**
 * Sends steps in their order, those that have gathered meanwhile together. It keeps what could not be sent and tries
 * again, and goes on when the page that made it is left.
 */
export class StepSender {
  #waiting: Entry[] = [];
  #sending: Entry[] = [];
  #trouble: Sending["trouble"] = null;
  #isRunning = false;
  #wake: (() => void) | null = null;

  constructor(private readonly onChange: (sending: Sending) => void) {}

  send(step: TriageStep, people: number): Promise<TriageAnswer> {
    return new Promise((settle) => {
      this.#waiting.push({ step, people, settle });
      this.#say();
      void this.#run();
    });
  }

  /** Takes back a step that has not been sent yet: it is answered as one that changed nothing. */
  cancel(step: TriageStep): void {
    const entry = this.#waiting.find((each) => each.step === step);
    if (!entry) return;
    this.#waiting = this.#waiting.filter((each) => each !== entry);
    entry.settle({ people: 0, refused: 0, refusals: [], changeIds: [], seq: "0" });
    this.#say();
  }

  /** Tries again at once, if it is waiting to. */
  retry(): void {
    this.#wake?.();
  }

  /** For a page that is about to go: sends everything now, without waiting for answers that nobody will read. */
  flush(): void {
    const steps = this.#waiting.map(({ step }) => step);
    this.#waiting = [];
    for (let first = 0; first < steps.length; first += mostSteps) {
      void post(steps.slice(first, first + mostSteps)).catch(() => {});
    }
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    let pauseMs = 1_000;
    while (this.#waiting.length > 0) {
      this.#sending = this.#next();
      try {
        const response = await post(this.#sending.map(({ step }) => step));
        const isSignedOut = response.status === 401 || response.status === 403;
        if (isSignedOut || response.status >= 500) throw new NotTaken(isSignedOut);
        const answers = response.ok ? await answersOf(response) : [];
        this.#sending.forEach(({ settle }, index) => {
          settle(answers[index] ?? notUnderstood);
        });
        this.#sending = [];
        this.#trouble = null;
        pauseMs = 1_000;
      } catch (error) {
        this.#waiting = [...this.#sending, ...this.#waiting];
        this.#sending = [];
        this.#trouble = error instanceof NotTaken && error.isSignedOut ? "SIGNED_OUT" : "AWAY";
        this.#say();
        await this.#pause(pauseMs);
        pauseMs = Math.min(longestPauseMs, pauseMs * 2);
      }
      this.#say();
    }
    this.#isRunning = false;
  }

  #next(): Entry[] {
    const together: Entry[] = [];
    let people = 0;
    while (this.#waiting[0] && together.length < mostSteps) {
      people += this.#waiting[0].people;
      if (together.length > 0 && people > peopleTogether) break;
      together.push(...this.#waiting.splice(0, 1));
    }
    return together;
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #say(): void {
    this.onChange({ unsent: this.#waiting.length + this.#sending.length, trouble: this.#trouble });
  }
}

class NotTaken extends Error {
  constructor(readonly isSignedOut: boolean) {
    super("Not taken");
  }
}

const notUnderstood: TriageAnswer = {
  people: 0,
  refused: 1,
  refusals: [{ personId: "", name: "", problem: "Load the page again." }],
  changeIds: [],
  seq: "0",
};

function post(steps: TriageStep[]): Promise<Response> {
  const body = JSON.stringify({ steps });
  return fetch("/api/assign", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body,
    keepalive: body.length < mostKept,
  });
}

async function answersOf(response: Response): Promise<TriageAnswer[]> {
  const { answers }: { answers: TriageAnswer[] } = await response.json();
  return answers;
}
