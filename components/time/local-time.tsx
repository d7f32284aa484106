"use client";
import { useEffect, useState } from "react";

interface Tip {
  text: string;
  left: number;
  top: number;
}

const local = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "long" });

/**
 * One listener for every `<Time>` of the page: on hover, touch, or focus of what holds it, the moment is shown in the reader's own zone.
 * Escape puts it away (WCAG 1.4.13). Times stay server components: hundreds of them cost no JavaScript.
 */
export function LocalTime() {
  const [tip, setTip] = useState<Tip | null>(null);
  useEffect(() => {
    const show = (event: Event) => {
      const target = event.target instanceof Element ? event.target : null;
      const time = target?.closest("time[data-time]") ?? (event.type === "focusin" ? soleTime(target) : null);
      if (!(time instanceof HTMLTimeElement)) return setTip(null);
      const box = time.getBoundingClientRect();
      const left = Math.min(Math.max(8, box.left), Math.max(8, window.innerWidth - 250));
      setTip({ text: local.format(new Date(time.dateTime)), left, top: box.bottom + 4 });
    };
    const hide = () => setTip(null);
    const hideOnEscape = (event: KeyboardEvent) => event.key === "Escape" && hide();
    document.addEventListener("pointerover", show);
    document.addEventListener("focusin", show);
    document.addEventListener("scroll", hide, true);
    document.addEventListener("keydown", hideOnEscape);
    return () => {
      document.removeEventListener("pointerover", show);
      document.removeEventListener("focusin", show);
      document.removeEventListener("scroll", hide, true);
      document.removeEventListener("keydown", hideOnEscape);
    };
  }, []);
  if (!tip) return null;
  return (
    <div
      role="tooltip"
      style={{ left: tip.left, top: tip.top }}
      className="pointer-events-none fixed z-50 rounded-md border border-line bg-raised px-2 py-1 text-text text-xs shadow-pop"
    >
      {tip.text} <span className="text-muted">your time</span>
    </div>
  );
}

/** The time inside a focused link or button, where it holds exactly one. */
function soleTime(focused: Element | null): Element | null {
  if (!focused?.matches("a, button, summary")) return null;
  const times = focused.querySelectorAll("time[data-time]");
  return times.length === 1 ? (times[0] ?? null) : null;
}
