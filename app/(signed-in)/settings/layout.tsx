import type { ReactNode } from "react";
import { SettingsNav } from "@/components/settings/settings-nav";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/session";
import { may } from "@/lib/domain/access";

/** Guards nothing: each page asks for the permission that it needs. */
export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const { role } = await requireActor();
  if (!may(role, "diagram:write")) return children;
  return (
    <>
      <PageHeader title="Settings" />
      <div className="mb-8">
        <SettingsNav role={role} />
      </div>
      {children}
    </>
  );
}
