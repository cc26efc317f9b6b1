"use client";

import { ChevronDown, CircleUser, KeyRound, LogOut, MonitorX } from "lucide-react";
import { startTransition } from "react";
import { type AccessRole, accessRoleNames } from "@/lib/domain/access";
import { type Theme, themeNames, themes } from "./theme";
import { buttonClasses } from "./ui/button";
import { classes } from "./ui/classes";
import { Menu, MenuChoice, MenuItem, MenuLink, MenuSeparator } from "./ui/menu";
import { useTheme } from "./use-theme";

type UserMenuProps = {
  user: { name: string; email: string; role: AccessRole };
  theme: Theme;
  signOut: () => Promise<void>;
  signOutEverywhere: () => Promise<void>;
};

const themeOptions = themes.map((value) => ({ value, label: themeNames[value] }));

export function UserMenu({ user, theme: initialTheme, signOut, signOutEverywhere }: UserMenuProps) {
  const [theme, setTheme] = useTheme(initialTheme);
  const trigger = (
    <button
      type="button"
      aria-label={`${user.name}, your menu`}
      className={classes(buttonClasses({ variant: "quiet", size: "small" }), "px-1.5!")}
    >
      <CircleUser aria-hidden="true" className="size-5" strokeWidth={1.75} />
      <bdi className="max-w-40 truncate max-xl:hidden">{user.name}</bdi>
      <ChevronDown aria-hidden="true" className="size-4 text-ink-soft max-lg:hidden" />
    </button>
  );
  return (
    <Menu trigger={trigger}>
      <div className="px-2.5 pt-1.5 pb-2 text-sm">
        <p className="font-medium wrap-anywhere">
          <bdi>{user.name}</bdi>
        </p>
        <p className="wrap-anywhere text-ink-soft">{user.email}</p>
        <p className="mt-1 text-xs text-ink-soft">Access role: {accessRoleNames[user.role]}</p>
      </div>
      <MenuSeparator />
      <MenuLink href="/me">
        <CircleUser aria-hidden="true" />
        My page
      </MenuLink>
      <MenuLink href="/account">
        <KeyRound aria-hidden="true" />
        Your account
      </MenuLink>
      <MenuSeparator />
      <MenuChoice label="Theme" value={theme} options={themeOptions} onChange={setTheme} />
      <MenuSeparator />
      <MenuItem onSelect={() => startTransition(signOut)}>
        <LogOut aria-hidden="true" />
        Sign out
      </MenuItem>
      <MenuItem onSelect={() => startTransition(signOutEverywhere)}>
        <MonitorX aria-hidden="true" />
        Sign out everywhere
      </MenuItem>
    </Menu>
  );
}
