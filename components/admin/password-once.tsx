"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** A password that was made just now. It is shown here and nowhere else, and is gone when the box closes. */
export function PasswordOnce({
  email,
  password,
  onClose,
}: {
  email: string;
  password: string | null;
  onClose: () => void;
}) {
  const [copied, setCopied] = useState(false);
  async function copy(text: string) {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  }
  function close() {
    setCopied(false);
    onClose();
  }
  return (
    <Dialog
      open={password !== null}
      onClose={close}
      title={`Password for ${email}`}
      actions={
        <Button variant="primary" onClick={close}>
          I have kept it
        </Button>
      }
    >
      {password !== null && (
        <>
          <p className="mb-3">It is shown this once. Hand it over in a safe way; it can be changed after signing in.</p>
          <div className="flex flex-wrap items-center gap-2">
            <code className="select-all rounded-md border border-line bg-bg px-2 py-1 text-base">{password}</code>
            {/* Only https and localhost let a page write to the clipboard. */}
            {"clipboard" in navigator && (
              <Button size="sm" onClick={() => void copy(password)}>
                {copied ? "Copied" : "Copy"}
              </Button>
            )}
          </div>
        </>
      )}
    </Dialog>
  );
}
