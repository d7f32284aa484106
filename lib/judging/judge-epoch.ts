import { sha256 } from "../hash";
import type { JudgeEpoch } from "./types";

/** The demo's model server calls its models so; whatever it judged is labelled as a stand-in's judgement everywhere. */
export const standInPrefix = "observatory/stand-in";

/** Which judge spoke: the model as served, not as asked for. Any part that differs is another epoch. */
export function buildJudgeEpoch(judge: {
  modelServed: string;
  rubricVersion: string;
  promptVersion: string;
  schemaVersion: string;
}): JudgeEpoch {
  const { modelServed, rubricVersion, promptVersion, schemaVersion } = judge;
  return {
    id: sha256(JSON.stringify([modelServed, rubricVersion, promptVersion, schemaVersion])).slice(0, 12),
    modelServed,
    rubricVersion,
    promptVersion,
    schemaVersion,
    isStandIn: modelServed.startsWith(standInPrefix),
  };
}
