import { Button } from "@/components/ui/button";
import { PersonaMark } from "@/components/ui/persona-mark";
import type { FinanceFunction } from "@/lib/domain/persona";
import { Key } from "./key";
import { functionKeys } from "./triage-keys";

type FunctionChoiceProps = {
  /** What is suggested; empty for nothing. */
  proposed: readonly FinanceFunction[];
  onChoose: (functions: FinanceFunction[]) => void;
  onLeave: () => void;
};

/** Asks what somebody in Finance/Procurement does. */
export function FunctionChoice({ proposed, onChoose, onLeave }: FunctionChoiceProps) {
  const isProposed = (functions: readonly FinanceFunction[]) =>
    [...functions].sort().join() === [...proposed].sort().join();
  return (
    <fieldset className="flex flex-wrap items-center gap-1.5">
      <legend className="float-left mr-2 flex items-center gap-1.5 text-sm font-medium">
        <PersonaMark persona="FINANCE" />
        What do they do?
      </legend>
      {functionKeys.map(({ key, name, functions }) => (
        <Button
          key={key}
          size="small"
          variant={isProposed(functions) ? "primary" : "secondary"}
          onClick={() => onChoose(functions)}
        >
          {name}
          <Key className="touch:hidden">{key}</Key>
        </Button>
      ))}
      <Button size="small" variant="quiet" onClick={onLeave}>
        Cancel
      </Button>
    </fieldset>
  );
}
