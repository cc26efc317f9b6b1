import { Dialog } from "@/components/ui/dialog";
import { Key } from "./key";
import { keyHelp } from "./triage-keys";

type KeysDialogProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** What the keys of the queue do. */
export function KeysDialog({ open, onOpenChange }: KeysDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Keys"
      description="They work while the focus is in the queue, and nowhere else."
    >
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-sm">
        {keyHelp.map(({ keys, text }) => (
          <div key={text} className="contents">
            <dt className="flex gap-1">
              {keys.map((key) => (
                <Key key={key}>{key}</Key>
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
