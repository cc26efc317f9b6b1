import { ArrowLeftRight, Minus, Plus } from "lucide-react";
import type { Sign } from "@/lib/domain/comparison-facts";

const looks = {
  CAME: { Icon: Plus, ink: "text-ok", name: "New" },
  WENT: { Icon: Minus, ink: "text-danger", name: "Gone" },
  CHANGED: { Icon: ArrowLeftRight, ink: "text-ink-soft", name: "Changed" },
};

/** Says by a sign and a word whether something came, went or changed. */
export function SignMark({ sign, name }: { sign: Sign; name?: string | undefined }) {
  const { Icon, ink, name: usual } = looks[sign];
  return (
    <span className="inline-flex w-24 shrink-0 items-center gap-1.5 text-ink-soft">
      <Icon aria-hidden="true" className={`size-3.5 shrink-0 ${ink}`} strokeWidth={2.5} />
      {name ?? usual}
    </span>
  );
}
