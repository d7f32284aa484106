import { contentHash } from "../../lib/content-hash";
import type { Comment, Post } from "../../lib/moltbook/canonical";
import { buildEvaluationId } from "../../lib/store/evaluation-id";
import type { DueSubject, EvaluationRow } from "../../lib/store/types";
import { aJudgedSubject } from "./a-judged-subject";

/** What listEvaluationsDue would say of a post or comment in its first revision, but for the transcript. */
export function aDueSubject(of: Post | Comment, told: Partial<DueSubject> = {}): DueSubject {
  const isPost = "title" in of;
  return {
    kind: isPost ? "post" : "comment",
    id: of.id,
    postId: isPost ? of.id : of.postId,
    contentHash: contentHash(isPost ? of : { title: null, content: of.content, url: null }),
    revision: 1,
    repeat: 0,
    authorId: of.author?.id ?? null,
    submoltId: isPost ? (of.submolt?.id ?? null) : null,
    contentAt: of.createdAt,
    isDeleted: of.isDeleted,
    isEmpty: false,
    transcriptId: null,
    ...told,
  };
}

/** The row of one evaluation, under the id that subject, text and repeat give it. */
export function anEvaluationRow(due: DueSubject, told: Partial<EvaluationRow> = {}): EvaluationRow {
  const { kind, id, contentHash: hash, repeat } = due;
  return {
    due,
    judged: aJudgedSubject(),
    runId: "run-1",
    evaluationId: buildEvaluationId({
      kind,
      id,
      contentHash: hash,
      rubricVersion: "r1",
      promptVersion: "p1",
      modelRequested: "test/judge-1",
      tier: "full",
      repeat,
    }),
    inclusionProbability: 1,
    ...told,
  };
}
