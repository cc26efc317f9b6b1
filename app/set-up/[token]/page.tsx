import type { Metadata } from "next";
import { DeadLink } from "@/components/sign-in/dead-link";
import { Entrance } from "@/components/sign-in/entrance";
import { SetUpForm } from "@/components/sign-in/set-up-form";
import { isLinkOpen } from "@/lib/data/one-time-links";
import { currencies, currencyName, timeZones } from "@/lib/domain/locale-choices";

export const metadata: Metadata = { title: "Set up" };

export default async function SetUpPage({ params }: PageProps<"/set-up/[token]">) {
  const { token } = await params;
  if (!(await isLinkOpen(token, "SETUP"))) {
    return (
      <DeadLink>It has been used, or is too old. While Muster is not set up, each start prints a new one.</DeadLink>
    );
  }
  const choices = currencies().map((code) => ({ code, name: currencyName(code) }));
  return (
    <Entrance title="Set up Muster" lede="This takes a minute, and happens once. All of it can be changed later.">
      <SetUpForm token={token} timeZones={timeZones()} currencies={choices} />
    </Entrance>
  );
}
