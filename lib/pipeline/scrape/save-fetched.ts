import type { RawAnswer, Reject } from "../../moltbook/source";
import { saveRaw } from "../../store/save-raw";
import { saveRejects } from "../../store/save-rejects";
import type { RunScope } from "../run-scope";

/** Keeps what was answered, and what of it was not taken, before anything is made of it. */
export async function saveFetched(
  scope: RunScope,
  ...answers: readonly { raw: RawAnswer[]; rejects: Reject[] }[]
): Promise<void> {
  const { db } = scope.context;
  await saveRaw(
    db,
    answers.flatMap((answer) => answer.raw),
    scope.runId,
  );
  for (const { raw, rejects } of answers)
    if (rejects.length > 0) await saveRejects(db, rejects, raw[0]?.path ?? "", scope.runId);
}
