import type { Problem } from "@/lib/domain/outcome";

/** How much of a file is on its way; null total while that is not known. */
export type Sent = { bytes: number; total: number };
export type Answer<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

type Sending = {
  url: string;
  body: Blob | string;
  headers?: Record<string, string>;
  onSent?: (sent: Sent) => void;
};

const unreachable = "Muster could not be reached. Nothing was changed; check the connection and try again.";
const unreadable = "The answer of the server could not be read. Nothing was changed; try again.";

/** Sends a file and reads the answer. XMLHttpRequest, since fetch does not tell how much is sent. */
export function sendFile<T>({ url, body, headers = {}, onSent }: Sending): Promise<Answer<T>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onSent?.({ bytes: loaded, total });
    request.onload = () => resolve(answerOf<T>(request));
    request.onerror = () => resolve({ ok: false, problems: [{ message: unreachable }] });
    request.send(body);
  });
}

function answerOf<T>({ status, responseText }: XMLHttpRequest): Answer<T> {
  try {
    const answer: unknown = JSON.parse(responseText);
    if (status === 200) return { ok: true, value: answer as T };
    const { problems, message } = answer as { problems?: Problem[]; message?: string };
    return { ok: false, problems: problems ?? [{ message: message ?? unreadable }] };
  } catch {
    return { ok: false, problems: [{ message: unreadable }] };
  }
}
