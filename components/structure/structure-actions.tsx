import type { Route } from "next";
import { compareHref } from "@/lib/domain/compare-address";
import type { StructureAddress } from "@/lib/domain/structure-address";
import { LinkButton } from "../ui/button";
import { DownloadMenu } from "./download-menu";
import { PresentButton } from "./present-button";
import { ShareMenu } from "./share-menu";

export function StructureActions({ address, mayEmbed }: { address: StructureAddress; mayEmbed: boolean }) {
  return (
    <>
      <LinkButton href={compareHref({ from: null, to: address.asOf, unit: address.unit }) as Route} prefetch={false}>
        {address.asOf === null ? "What changed since last month" : "What changed in the month before"}
      </LinkButton>
      <ShareMenu address={address} mayEmbed={mayEmbed} />
      <DownloadMenu address={address} />
      <PresentButton address={address} />
    </>
  );
}
