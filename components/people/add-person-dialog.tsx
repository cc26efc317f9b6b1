"use client";

import { Plus } from "lucide-react";
import type { Route } from "next";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useState } from "react";
import { ActionDialog } from "@/components/action-dialog";
import { Button } from "@/components/ui/button";
import { addPersonAction } from "@/lib/actions/people";
import type { Day } from "@/lib/domain/day";
import { nobodyYet, PersonFields } from "./person-fields";
import { noPost, PostFields } from "./post-fields";

/** Enters one new person, then shows them. Many come by an import. */
export function AddPersonDialog({ today }: { today: Day }) {
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const [isOpen, setOpen] = useState(false);
  // By the address, so that the command palette can open it from every page.
  const isAsked = search.get("add") === "person";

  function change(open: boolean) {
    setOpen(open);
    if (!open && isAsked) router.replace(pathname as Route, { scroll: false });
  }

  return (
    <ActionDialog
      open={isOpen || isAsked}
      onOpenChange={change}
      trigger={
        <Button>
          <Plus aria-hidden="true" className="size-4" />
          Add a person
        </Button>
      }
      title="Add a person"
      description="One new person with their first post. To enter many, import a file."
      action={addPersonAction}
      hidden={{}}
      submit="Add"
      onDone={({ results }) => {
        const added = results?.[0];
        if (added) router.push(`/people/${added.personId}` as Route);
        // Closing would go back to this page's own address, over the one just asked for.
        return isAsked ? "stay" : undefined;
      }}
    >
      {(problem) => (
        <>
          <PersonFields start={nobodyYet} problem={problem} />
          <PostFields start={noPost} today={today} problem={problem} />
        </>
      )}
    </ActionDialog>
  );
}
