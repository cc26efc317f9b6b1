import { type NextRequest, NextResponse } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth/next-auth";
import { writeRoute } from "@/lib/auth/write-route";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Two of next-auth's endpoints are what signing in needs; the others are not there. */
export async function GET(request: NextRequest, context: Context): Promise<Response> {
  return answer("csrf", request, context);
}

export const POST = writeRoute<Context>(16 * 1024, (request, context) =>
  answer("callback/credentials", request, context),
);

async function answer(endpoint: string, request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (nextauth.join("/") !== endpoint) return NextResponse.json({ message: "There is nothing here." }, { status: 404 });
  return NextAuth(request, context, authOptions());
}
