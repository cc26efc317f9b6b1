import {
  type CapabilityLine,
  type CapabilityRole,
  capabilityRoleNames,
  isUndecided,
  lineName,
  raciNames,
} from "@/lib/domain/capability";

type CapabilityCellProps = {
  line: CapabilityLine;
  role: CapabilityRole;
  withRaci: boolean;
  /** Null for who may not change it. */
  onEdit: (() => void) | null;
};

/** What one role does for a capability. */
export function CapabilityCell({ line, role, withRaci, onEdit }: CapabilityCellProps) {
  const duty = line.duties[role];
  const letter = withRaci ? line.raci[role] : undefined;
  const content = (
    <>
      {letter && (
        <abbr title={raciNames[letter]} className="capability-letter" data-letter={letter}>
          {letter}
        </abbr>
      )}
      {duty ?? (letter ? "" : <span className="text-ink-soft">{isUndecided(line) ? "Not decided" : "No part"}</span>)}
    </>
  );
  // On a phone it stands below its capability, where no head of a column says whose it is.
  const name = capabilityRoleNames[role];
  if (onEdit === null)
    return (
      <td data-role={name}>
        <span>{content}</span>
      </td>
    );
  return (
    <td data-role={name}>
      <button type="button" onClick={onEdit} className="capability-edit">
        {content}
        <span className="sr-only">
          , change what {name} does for {lineName(line)}
        </span>
      </button>
    </td>
  );
}
