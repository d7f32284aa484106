"use client";
import { useSyncExternalStore } from "react";
import type { ThemeName } from "@/lib/charts/palette";

const systemIsLight = () => window.matchMedia("(prefers-color-scheme: light)");

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  const system = systemIsLight();
  system.addEventListener("change", onChange);
  return () => {
    observer.disconnect();
    system.removeEventListener("change", onChange);
  };
}

export function readThemeName(): ThemeName {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === "dark" || chosen === "light") return chosen;
  return systemIsLight().matches ? "light" : "dark";
}

/** The colours that the page has now: the reader's choice, else the system's. Only drawings need it; pages have CSS. */
export const useThemeName = (): ThemeName => useSyncExternalStore(subscribe, readThemeName, () => "dark");
