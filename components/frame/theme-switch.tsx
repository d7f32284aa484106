"use client";
import { Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { type ThemeChoice, themeChoices } from "./theme";

const icons = { system: Monitor, dark: Moon, light: Sun } as const;

/** System → dark → light. The page is repainted at once; a cookie tells the server for the next one. */
export function ThemeSwitch({ initial }: { initial: ThemeChoice }) {
  const [choice, setChoice] = useState(initial);
  const Icon = icons[choice];
  const next = themeChoices[(themeChoices.indexOf(choice) + 1) % themeChoices.length] ?? "system";
  const choose = () => {
    setChoice(next);
    if (next === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    // A server that cannot be reached forgets the choice, and nothing else: the freshness line says that it is gone.
    fetch("/api/theme", { method: "POST", body: next }).catch(() => undefined);
  };
  return (
    <button
      type="button"
      onClick={choose}
      aria-label={`Colours: ${choice}. Change to ${next}.`}
      title={`Colours: ${choice}`}
      className="inline-flex size-9 items-center justify-center rounded-md text-muted hover:bg-raised hover:text-text lg:size-8"
    >
      <Icon aria-hidden className="size-4" />
    </button>
  );
}
