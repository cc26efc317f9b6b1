"use client";

import { Presentation as Screen } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type StructureAddress, structureHref } from "@/lib/domain/structure-address";
import { Button } from "../ui/button";

/** Shows the drawing alone, on the whole screen where the browser can, else in the whole window. */
export function PresentButton({ address }: { address: StructureAddress }) {
  const router = useRouter();

  function present() {
    // Asked for at the press: a browser refuses it later. Some have it not at all.
    document.documentElement.requestFullscreen?.().catch(() => {});
    router.push(structureHref(address, { present: "1", find: null, box: null, after: null }) as Route, {
      scroll: false,
    });
  }

  return (
    <Button onClick={present} className="max-md:hidden">
      <Screen aria-hidden="true" className="size-4" />
      Present
    </Button>
  );
}
