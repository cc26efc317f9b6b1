import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Entrance } from "@/components/sign-in/entrance";
import { SignInForm } from "@/components/sign-in/sign-in-form";
import { currentActor } from "@/lib/auth/session";
import { isSetUp } from "@/lib/data/set-up";
import { nextPath } from "@/lib/domain/next-path";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next } = await searchParams;
  const path = nextPath(typeof next === "string" ? next : null);
  if (await currentActor()) redirect(path as "/");
  if (!(await isSetUp())) {
    return (
      <Entrance title="Muster is not set up yet" lede="Open the one-time link that the server printed when it started.">
        <p className="text-sm text-pretty text-ink-soft">
          Each start prints a new one, as long as there is no organisation.
        </p>
      </Entrance>
    );
  }
  return (
    <Entrance title="Sign in" lede="Who does what for cloud cost.">
      <SignInForm next={path} />
    </Entrance>
  );
}
