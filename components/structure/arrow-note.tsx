import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import type { ArrowEnd, ArrowNote } from "@/lib/diagram/arrow-ends";
import { nobody } from "@/lib/diagram/model";
import { Nobody } from "./nobody";

/** What flows along an arrow, how often, and who stands at each end. */
export function ArrowNoteText({ note }: { note: ArrowNote }) {
  const { label, flow, source, target } = note;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-1.5 font-semibold">
        {source.title}
        <ArrowRight className="size-4 shrink-0 text-ink-soft" />
        {target.title}
      </p>
      {(label !== "" || flow !== "") && (
        <p className="mt-1 text-pretty wrap-anywhere">
          {label !== "" && <strong className="font-medium">{flow === "" ? label : `${label}: `}</strong>}
          {flow}
        </p>
      )}
      <ArrowFacts note={note} />
    </>
  );
}

/** How often, and who stands at each end. */
export function ArrowFacts({ note: { rhythm, source, target } }: { note: ArrowNote }) {
  return (
    <dl className="mt-1.5 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-ink-soft">
      {rhythm !== null && <Row name="How often">{rhythm}</Row>}
      <Row name="From">
        <Who end={source} />
      </Row>
      <Row name="To">
        <Who end={target} />
      </Row>
    </dl>
  );
}

const Who = ({ end: { who } }: { end: ArrowEnd }) => (who === nobody ? <Nobody /> : who);

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="wrap-anywhere text-ink">{children}</dd>
    </>
  );
}
