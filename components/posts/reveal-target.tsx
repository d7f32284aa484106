"use client";
import { useEffect } from "react";

/**
 * Shows what the address's fragment names: opens whatever is closed around it, marks it, and brings it into view. Browsers do this on a fresh page
 * (:target), but not when the router changes the address: another address needs another `key`.
 */
export function RevealTarget() {
  useEffect(() => {
    const onClick = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest("a[href^='#']") : null;
      // The fragment that is in the address already changes nothing, and still is asked for.
      if (link?.getAttribute("href") === window.location.hash) reveal();
    };
    reveal();
    window.addEventListener("hashchange", reveal);
    document.addEventListener("click", onClick);
    return () => {
      window.removeEventListener("hashchange", reveal);
      document.removeEventListener("click", onClick);
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
}
