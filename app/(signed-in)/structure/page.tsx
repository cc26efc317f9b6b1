import "@/components/structure/structure.css";
import type { Metadata } from "next";
import { Suspense } from "react";
import { StructureSkeleton } from "@/components/structure/structure-skeleton";
import { requireGranted } from "@/lib/auth/session";
import { structureAddress } from "@/lib/domain/structure-address";
import { StructureView } from "./structure-view";

export const metadata: Metadata = { title: "Structure" };

export default async function StructurePage({ searchParams }: PageProps<"/structure">) {
  const actor = await requireGranted("structure:read");
  const address = structureAddress(await searchParams);
  return (
    <Suspense fallback={<StructureSkeleton />}>
      <StructureView actor={actor} address={address} />
    </Suspense>
  );
}
