import type { JudgedSubject } from "../../lib/judging/types";
import type { Comment, Post } from "../../lib/moltbook/canonical";
import type { Database } from "../../lib/store/database";
import { saveComments } from "../../lib/store/save-comments";
import { saveEvaluations } from "../../lib/store/save-evaluation";
import { savePosts } from "../../lib/store/save-posts";
import { aDueSubject, anEvaluationRow } from "./a-due-subject";
import { aJudgedSubject } from "./a-judged-subject";
import { aSeen } from "./a-run";

/** Content with what came of judging it; without `judged` it stays waiting. */
export interface Judged {
  of: Post | Comment;
  judged?: Partial<JudgedSubject> & { scores?: readonly number[] };
}

/** Stores posts and comments as run `runId` would, with their evaluations and counters. The run has to be there. */
export async function saveJudged(db: Database, items: readonly Judged[], runId = "run-1"): Promise<void> {
  const posts = items.flatMap(({ of }) => ("title" in of ? [of] : []));
  const comments = items.flatMap(({ of }) => ("title" in of ? [] : [of]));
  await savePosts(db, posts, aSeen({ runId }));
  await saveComments(db, comments, aSeen({ runId }));
  const rows = items.flatMap(({ of, judged }) => {
    if (!judged) return [];
    const due = aDueSubject(of);
    return [{ ...anEvaluationRow(due, { judged: aJudgedSubject(judged) }), runId }];
  });
  await saveEvaluations(db, rows);
}
