import "server-only";
import { NextRequest, NextResponse } from "next/server";
import { isSameOrigin } from "./origin";

type Handler<Context> = (request: NextRequest, context: Context) => Promise<Response>;

/**
 * Wraps every route handler that changes something. A request that no page of this site sent is refused with 403, one
 * with more than `maxBytes` with 413: at once if it says so itself, else the body breaks off where the limit is.
 */
export function writeRoute<Context>(maxBytes: number, handler: Handler<Context>): Handler<Context> {
  return async (request, context) => {
    if (!isSameOrigin(request.headers)) return refuse(403, "This request did not come from Muster.");
    if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return refuse(413, tooLarge(maxBytes));
    try {
      return await handler(limited(request, maxBytes), context);
    } catch (error) {
      if (error instanceof BodyTooLarge) return refuse(413, tooLarge(maxBytes));
      throw error;
    }
  };
}

/** Thrown to whoever reads a body beyond its limit. */
export class BodyTooLarge extends Error {
  override readonly name = "BodyTooLarge";
}

function limited(request: NextRequest, maxBytes: number): NextRequest {
  if (!request.body) return request;
  let bytes = 0;
  const count = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) controller.error(new BodyTooLarge());
      else controller.enqueue(chunk);
    },
  });
  return new NextRequest(request, { body: request.body.pipeThrough(count), duplex: "half" });
}

function refuse(status: number, message: string): NextResponse {
  return NextResponse.json({ message }, { status });
}

function tooLarge(maxBytes: number): string {
  return `This is too large. The limit is ${Math.floor(maxBytes / 1024).toLocaleString("en")} KB.`;
}
