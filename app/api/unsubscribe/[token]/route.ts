import { redirect } from "next/navigation";
import { readUnsubscribe, unsubscribe } from "@/lib/data/mail-choices";

type Context = RouteContext<"/api/unsubscribe/[token]">;

/** For mailboxes that open the address of a letter's List-Unsubscribe in a browser. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  if ((await readUnsubscribe(token)) === null) return gone();
  redirect(`/unsubscribe/${token}`);
}

/**
 * One-click unsubscribing (RFC 8058): the mailbox's own server posts here, without a session and from no page of this site.
 * The seal in the path is all that counts, and all that it can do is to stop the letters that it came with.
 */
export async function POST(_: Request, { params }: Context): Promise<Response> {
  const outcome = await unsubscribe((await params).token);
  return outcome.ok ? Response.json({ message: "No more mail is sent." }) : gone();
}

function gone(): Response {
  return Response.json({ message: "This link does not work." }, { status: 404 });
}
