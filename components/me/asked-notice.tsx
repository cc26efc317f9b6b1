import type { Route } from "next";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { countInWords } from "@/lib/domain/wording";

/** Says that somebody's answers are waited for. */
export function AskedNotice({ waiting }: { waiting: number }) {
  return (
    <Notice
      tone="accent"
      className="mb-8"
      title={`You are asked about ${countInWords(waiting, "person", "people")}`}
      actions={
        <LinkButton size="small" href={"/confirm" as Route}>
          Answer
        </LinkButton>
      }
    >
      Is what the register says of them still right? It takes about a minute.
    </Notice>
  );
}
