"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useAct } from "./use-act";

/** Asks back, then cancels. A run that is under way stops before its next page, batch or verdict. */
export function CancelRun({ runId }: { runId: string }) {
  const [open, setOpen] = useState(false);
  const { act, refusal, clear, busy } = useAct("/api/admin/runs/cancel");

  function close() {
    setOpen(false);
    clear();
  }
  async function cancel() {
    if ((await act({ runId })).ok) setOpen(false);
  }

  return (
    <>
      <Button variant="danger" onClick={() => setOpen(true)}>
        Cancel the run
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title="Cancel the run"
        actions={
          <>
            <Button onClick={close}>Let it run</Button>
            <Button variant="danger" disabled={busy} onClick={() => void cancel()}>
              Cancel it
            </Button>
          </>
        }
      >
        <p>
          <code>{runId}</code> stops before its next page, batch or verdict. What it has stored stays; what it has not
          reached waits for the next run.
        </p>
        <p role="alert" className="mt-2 text-critical empty:hidden">
          {refusal?.detail}
        </p>
      </Dialog>
    </>
  );
}
