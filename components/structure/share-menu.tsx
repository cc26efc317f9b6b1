"use client";

import { ChevronDown, Code, Image, Link2, Printer, Share2 } from "lucide-react";
import { embedHref, type StructureAddress, structureHref } from "@/lib/domain/structure-address";
import { fileHref } from "@/lib/domain/structure-export";
import { Button } from "../ui/button";
import { Menu, MenuItem, MenuLink } from "../ui/menu";
import { useToast } from "../ui/toast";
import { copyPicture, copyText } from "./clipboard";

/** What is shown, for somebody else: its address, its picture, its paper. */
export function ShareMenu({ address, mayEmbed }: { address: StructureAddress; mayEmbed: boolean }) {
  const toast = useToast();
  const shown = structureHref(address, { find: null, present: null });
  return (
    <Menu
      trigger={
        <Button>
          <Share2 aria-hidden="true" className="size-4" />
          Share
          <ChevronDown aria-hidden="true" className="size-4" />
        </Button>
      }
    >
      <MenuItem onSelect={async () => toast(await copyText(new URL(shown, window.location.origin).href))}>
        <Link2 aria-hidden="true" />
        Copy link
      </MenuItem>
      <MenuItem
        onSelect={async () => toast(await copyPicture(fileHref("png", { ...address, theme: "light", paper: "a4" })))}
      >
        <Image aria-hidden="true" />
        Copy as image
      </MenuItem>
      <MenuItem onSelect={() => window.print()}>
        <Printer aria-hidden="true" />
        Print
      </MenuItem>
      {mayEmbed && (
        <MenuLink href={embedHref(address)}>
          <Code aria-hidden="true" />
          Link without sign-in
        </MenuLink>
      )}
    </Menu>
  );
}
