import { sha256 } from "../hash";
import type { SubjectKind } from "../judging/types";

/** The same text, judged the same way for the same time, has the same id: inserting it twice is a no-op. */
export const buildEvaluationId = (of: {
  kind: SubjectKind;
  id: string;
  contentHash: string;
  rubricVersion: string;
  promptVersion: string;
  modelRequested: string;
  tier: string;
  repeat: number;
}): string =>
  sha256(
    JSON.stringify([
      of.kind,
      of.id,
      of.contentHash,
      of.rubricVersion,
      of.promptVersion,
      of.modelRequested,
      of.tier,
      of.repeat,
    ]),
  );
