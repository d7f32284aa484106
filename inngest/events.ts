import { eventType } from "inngest";
import { z } from "zod";

/** A run whose row is there already: whoever asked for it made it (lib/pipeline/trigger-run.ts). */
export const runRequested = eventType("observatory/run.requested", { schema: z.object({ runId: z.string() }) });
