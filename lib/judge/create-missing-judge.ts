import type { Judge } from "./judge";
import { buildUnasked } from "./judged-subject";

/** In place of a judge where none is configured: content is ingested, and every outcome says why it has no number. */
export const createMissingJudge = (): Judge => ({
  async judge(subject, _context, signal) {
    signal.throwIfAborted();
    return buildUnasked(subject, "failed", "no_judge: no OPENROUTER_API_KEY is set");
  },
});
