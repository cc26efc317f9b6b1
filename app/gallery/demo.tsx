"use client";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions, DialogClose } from "@/components/ui/dialog";
import { Field, TextInput } from "@/components/ui/field";
import { Menu, MenuChoice, MenuItem, MenuLink, MenuSeparator } from "@/components/ui/menu";
import { Popover } from "@/components/ui/popover";
import { useToast } from "@/components/ui/toast";

export function Demo() {
  const toast = useToast();
  return (
    <>
      <Dialog trigger={<Button>Dialog</Button>} title="Assign a persona" description="Ada Fischer is not assigned yet.">
        <Field label="From">
          <TextInput />
        </Field>
        <DialogActions>
          <Button variant="primary">Assign</Button>
          <DialogClose render={<Button>Cancel</Button>} />
        </DialogActions>
      </Dialog>
      <Menu trigger={<Button>Menu</Button>}>
        <MenuLink href="/me">Me</MenuLink>
        <MenuSeparator />
        <MenuChoice
          label="Theme"
          value="a"
          options={[
            { value: "a", label: "As the system" },
            { value: "b", label: "Light" },
          ]}
          onChange={() => {}}
        />
        <MenuSeparator />
        <MenuItem onSelect={() => {}}>Sign out</MenuItem>
      </Menu>
      <Popover trigger={<Button>Popover</Button>} title="As of">
        <p className="text-sm">Choose</p>
      </Popover>
      <Button
        onClick={() =>
          toast({ message: "Ada Fischer is Engineering from today", undo: async () => ({ message: "Taken back" }) })
        }
      >
        Toast
      </Button>
    </>
  );
}
