import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { AsOfBanner } from "@/components/as-of-banner";
import { DemoBanner } from "@/components/demo-banner";
import { PageFrame } from "@/components/page-frame";
import { PlainLinks } from "@/components/plain-links";
import { SiteHeader } from "@/components/site-header";
import { SkipLink } from "@/components/skip-link";
import { parseTheme, themeCookie } from "@/components/theme";
import { ThumbNav } from "@/components/thumb-nav";
import { ToastProvider } from "@/components/ui/toast";
import { signOutAction, signOutEverywhereAction } from "@/lib/actions/session";
import { requireActor } from "@/lib/auth/session";
import { getOrganisation } from "@/lib/data/organisation";
import { dayOf } from "@/lib/domain/day";

/** What surrounds every page of who is signed in. It guards nothing: each page asks for the permission it needs. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const [organisation, jar] = await Promise.all([getOrganisation(), cookies()]);
  const today = dayOf(new Date(), organisation.timeZone);
  return (
    <ToastProvider>
      <SkipLink href="#content">Skip to the content</SkipLink>
      <PlainLinks />
      {organisation.isDemo && <DemoBanner />}
      <SiteHeader
        user={{ name: actor.name, email: actor.email, role: actor.role }}
        today={today}
        theme={parseTheme(jar.get(themeCookie)?.value)}
        signOut={signOutAction}
        signOutEverywhere={signOutEverywhereAction}
      />
      <AsOfBanner today={today} />
      <PageFrame>{children}</PageFrame>
      <ThumbNav role={actor.role} today={today} />
    </ToastProvider>
  );
}
