"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Tooltip } from "@/components/ui/tooltip";

export function DialogSample() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Tooltip text="Says what would happen before it happens.">
        <Button onClick={() => setOpen(true)}>Open a dialog</Button>
      </Tooltip>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Trigger a run?"
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Not now</Button>
            <Button variant="primary" onClick={() => setOpen(false)}>
              Trigger
            </Button>
          </>
        }
      >
        It would fetch at most 500 posts and judge about 480 of them, for at most 0.40 USD.
      </Dialog>
    </>
  );
}
