import Link from "next/link";
import type { ComponentProps } from "react";
import type { Day } from "@/lib/domain/day";
import { AsOfPicker } from "./as-of-picker";
import { MainNav } from "./main-nav";
import { PaletteButton } from "./palette/palette-button";
import { UserMenu } from "./user-menu";
import { Wordmark } from "./wordmark";

/** Above every page of who is signed in. */
export function SiteHeader({ today, ...menu }: ComponentProps<typeof UserMenu> & { today: Day }) {
  return (
    <header className="sticky top-0 z-30 h-(--header) border-b border-line bg-surface print:hidden">
      <div className="mx-auto flex h-full max-w-7xl items-center gap-4 px-4 md:px-6">
        <Link
          href="/structure"
          aria-label="Muster, to the structure"
          className="mr-2 inline-flex touch:min-h-11 rounded-sm max-[22rem]:w-7 max-[22rem]:overflow-hidden"
        >
          <Wordmark />
        </Link>
        <MainNav role={menu.user.role} today={today} />
        <div className="ml-auto flex items-center gap-1">
          <PaletteButton role={menu.user.role} today={today} signOut={menu.signOut} />
          <AsOfPicker today={today} />
          <UserMenu {...menu} />
        </div>
      </div>
    </header>
  );
}
