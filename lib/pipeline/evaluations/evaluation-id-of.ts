import { promptVersion } from "../../judging/build-prompt";
import { currentRubric } from "../../judging/rubric";
import type { Settings } from "../../settings/definitions";
import { buildEvaluationId } from "../../store/evaluation-id";
import type { DueSubject } from "../../store/types";

/** Known before the judge is asked: whoever is to judge, and whichever fallback answers in the end, the evaluation has this id. */
export const evaluationIdOf = (due: DueSubject, settings: Settings): string =>
  buildEvaluationId({
    kind: due.kind,
    id: due.id,
    contentHash: due.contentHash,
    rubricVersion: currentRubric.version,
    promptVersion,
    modelRequested: settings.judgeModel,
    tier: "full",
    repeat: due.repeat,
  });
