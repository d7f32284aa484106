"use client";
import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "./button";

/**
 * The browser's own modal dialog: it traps focus, closes with Escape and gives focus back. (Radix's writes a <style> element for its
 * scroll lock, which the page's policy rightly forbids.)
 */
export function Dialog({
  open,
  onClose,
  title,
  children,
  actions,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  actions?: ReactNode;
}) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = box.current;
    if (open && !dialog?.open) dialog?.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={box}
      aria-labelledby={id}
      onClose={onClose}
      className="m-auto w-[min(36rem,calc(100vw-2rem))] rounded-md border border-line bg-surface p-0 text-text shadow-pop"
    >
      <header className="flex items-center justify-between gap-3 border-line border-b px-4 py-2">
        <h2 id={id} className="font-semibold text-base">
          {title}
        </h2>
        <Button variant="quiet" size="sm" onClick={onClose} aria-label="Close">
          <X aria-hidden className="size-4" />
        </Button>
      </header>
      <div className="px-4 py-3 text-sm">{children}</div>
      {actions && (
        <footer className="flex flex-wrap justify-end gap-2 border-line border-t px-4 py-3">{actions}</footer>
      )}
    </dialog>
  );
}
