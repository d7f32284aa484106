import type { Allowed } from "@/lib/settings/describe-allowed";

/**
 * What was typed, as the setting's type where it can be read so. What cannot is sent as it is: the server refuses it with the sentence
 * that says what is allowed, and there is one place that decides.
 */
export function readInput(allowed: Allowed, typed: string): unknown {
  switch (allowed.control) {
    case "switch":
      return typed === "true";
    case "choice":
    case "number": {
      const plain = typed.trim().replaceAll(",", "");
      return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : typed;
    }
    case "list":
      return typed
        .split(/[\n,]/)
        .map((entry) => entry.trim())
        .filter((entry) => entry !== "");
    case "text":
      return typed.trim();
  }
}

/** The value as the control shows it for editing. */
export function writeInput(value: unknown): string {
  if (value === null || value === undefined) return "";
  return Array.isArray(value) ? value.join("\n") : String(value);
}
