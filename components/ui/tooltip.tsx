"use client";
import { Tooltip as Radix } from "radix-ui";
import type { ReactNode } from "react";

/** A word of help on hover and focus. `children` must be focusable (a button or a link), or a keyboard never sees it. */
export function Tooltip({ text, children }: { text: ReactNode; children: ReactNode }) {
  return (
    <Radix.Provider delayDuration={250}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            sideOffset={6}
            collisionPadding={8}
            className="z-50 max-w-72 rounded-md border border-line bg-raised px-2.5 py-1.5 text-text text-xs shadow-pop"
          >
            {text}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
