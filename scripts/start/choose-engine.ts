import { Failure } from "../process/failure.mjs";
import type { Variables } from "./choose-source";

export interface EngineChoice {
  engine: "inngest" | "embedded";
  reason: string;
  /** The binary of inngest-cli that is to be started as the dev server; null: none is needed, or one runs elsewhere. */
  devServer: string | null;
  /** Address of the UI of an Inngest server that runs elsewhere. */
  ui: string | null;
}

const switchedOff = ["", "0", "false"];

/** docs/architecture.md, "The engine": Inngest where a server of it is named or can be started, else the embedded engine. */
export function chooseEngine(variables: Variables, binary: string | null): EngineChoice {
  const { ENGINE = "", INNGEST_DEV = "", INNGEST_BASE_URL, INNGEST_EVENT_KEY } = variables;
  const dev = switchedOff.includes(INNGEST_DEV) ? null : INNGEST_DEV;
  if (ENGINE === "embedded") return embedded("ENGINE=embedded");
  const asked = ENGINE === "inngest" ? "ENGINE=inngest" : null;

  if (INNGEST_BASE_URL) return elsewhere(asked ?? "INNGEST_BASE_URL is set", INNGEST_BASE_URL);
  if (dev && /^https?:/.test(dev)) return elsewhere(asked ?? "INNGEST_DEV is set", dev);
  if (INNGEST_EVENT_KEY && !dev) return elsewhere(asked ?? "INNGEST_EVENT_KEY is set", "https://app.inngest.com");
  if (binary)
    return {
      engine: "inngest",
      reason: asked ?? (dev ? "INNGEST_DEV is set" : "inngest-cli is installed"),
      devServer: binary,
      ui: null,
    };
  if (dev) return elsewhere(asked ?? "INNGEST_DEV is set", "http://127.0.0.1:8288");
  if (asked)
    throw new Failure(
      "ENGINE=inngest needs a server: install inngest-cli, or set INNGEST_DEV or INNGEST_BASE_URL (docs/operating.md).",
    );
  return embedded("no Inngest server is configured and inngest-cli is not installed");
}

const embedded = (reason: string): EngineChoice => ({ engine: "embedded", reason, devServer: null, ui: null });
const elsewhere = (reason: string, ui: string): EngineChoice => ({ engine: "inngest", reason, devServer: null, ui });
