"use client";
import { useEffect } from "react";

/**
 * Shows what the address's fragment names: opens whatever is closed around it, marks it, and brings it into view. Browsers do this on a fresh page
 * (:target), but not when the router changes the address: another address needs another `key`. Links to places on the page are followed through
 * history.pushState, of which the router knows: to an entry that the browser made by itself it does not come back.
 */
export function RevealTarget() {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("main a[href^='#']") : null;
      const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
      const hash = link?.getAttribute("href");
      if (!hash || !isPlain || !document.getElementById(hash.slice(1))) return;
      event.preventDefault();
      if (hash !== window.location.hash) window.history.pushState(null, "", hash);
      reveal();
    };
    reveal();
    document.addEventListener("click", onClick);
    window.addEventListener("popstate", reveal);
    return () => {
      document.removeEventListener("click", onClick);
      window.removeEventListener("popstate", reveal);
    };
  }, []);
  return null;
}

function reveal() {
  for (const marked of document.querySelectorAll("[data-targeted]")) marked.removeAttribute("data-targeted");
  const target = document.getElementById(window.location.hash.slice(1));
  if (!target) return;
  for (let box = target.closest("details"); box; box = box.parentElement?.closest("details") ?? null) box.open = true;
  target.setAttribute("data-targeted", "");
  target.scrollIntoView({ block: target.matches("mark, li") ? "center" : "start" });
  // As after any link to a place: the keyboard goes on from there.
  const focusable = target.querySelector<HTMLElement>("a, button") ?? target;
  focusable.focus({ preventScroll: true });
}
