"use client";

import { Fragment, useState } from "react";
import { byCapability, type CapabilityRole, capabilityRoleNames, capabilityRoles } from "@/lib/domain/capability";
import { CapabilityCell } from "./capability-cell";
import { CapabilityHead } from "./capability-head";
import { DutyDialog } from "./duty-dialog";
import type { ShownLine } from "./shown-line";
import "./capabilities.css";

type CapabilityGridProps = {
  lines: readonly ShownLine[];
  withRaci: boolean;
  mayEdit: boolean;
  /** The audit number that the page was made on. */
  seen: string;
};

/** Capabilities by the CCoE and the four personas. A press on a cell changes it, for who may. */
export function CapabilityGrid({ lines, withRaci, mayEdit, seen }: CapabilityGridProps) {
  const [edited, setEdited] = useState<{ line: ShownLine; role: CapabilityRole } | null>(null);
  return (
    <>
      {/* In focus it scrolls by keys: on a narrow screen the columns do not fit. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling part of the page must be in reach of keys. */}
      <section aria-label="Capabilities by role" tabIndex={0} className="relative overflow-x-auto">
        <table className="capabilities">
          <caption className="sr-only">Who does what for each capability</caption>
          <thead>
            <tr>
              <th scope="col">Capability</th>
              {capabilityRoles.map((role) => (
                <th key={role} scope="col">
                  {capabilityRoleNames[role]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {byCapability(lines).map(({ capability, lines: own }) => (
              <Fragment key={capability}>
                {own.map((line) => (
                  <tr key={line.lineId}>
                    <CapabilityHead line={line} mayEdit={mayEdit} seen={seen} />
                    {capabilityRoles.map((role) => (
                      <CapabilityCell
                        key={role}
                        line={line}
                        role={role}
                        withRaci={withRaci}
                        onEdit={mayEdit ? () => setEdited({ line, role }) : null}
                      />
                    ))}
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
      {edited && <DutyDialog {...edited} withRaci={withRaci} seen={seen} onClose={() => setEdited(null)} />}
    </>
  );
}
