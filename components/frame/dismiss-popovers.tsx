"use client";
import { useEffect } from "react";

/** Closes open `<Popover>`s with Escape (focus goes back to the button) or a click elsewhere. They open and close by themselves without it. */
export function DismissPopovers() {
  useEffect(() => {
    const openOnes = () => document.querySelectorAll<HTMLDetailsElement>("details[data-popover][open]");
    const onPointer = (event: PointerEvent) => {
      for (const popover of openOnes())
        if (event.target instanceof Node && !popover.contains(event.target)) popover.open = false;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      for (const popover of openOnes()) {
        const hadFocus = popover.contains(document.activeElement);
        popover.open = false;
        if (hadFocus) popover.querySelector("summary")?.focus();
      }
    };
    document.addEventListener("pointerdown", onPointer);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("pointerdown", onPointer);
      document.removeEventListener("keydown", onKey);
    };
  }, []);
  return null;
}
