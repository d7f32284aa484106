import type { EvaluationDetail } from "@/lib/reads/evaluation-detail";
import type { PostDetail } from "@/lib/reads/get-post";

/** What the page of a post shows: one of its texts, and the judgement that belongs beside it. */
export interface ShownRevision {
  revision: number;
  isPresent: boolean;
  title: string;
  content: string;
  url: string | null;
  /** Of this text; for the present text that waits for its own, the published one of an earlier text. */
  evaluation: EvaluationDetail | null;
  /** The text that the evaluation is of, where it is another one. */
  judged: { title: string; content: string; url: string | null } | null;
}

/** The revision asked for, or the present one where it is not known. */
export function pickRevision(post: PostDetail, asked: number | null): ShownRevision {
  const known = asked === null ? undefined : post.revisions.find(({ revision }) => revision === asked);
  const revision = known?.revision ?? post.revision;
  const isPresent = revision === post.revision;
  const all = [...(post.evaluation ? [post.evaluation] : []), ...post.earlierEvaluations];
  const own = all.find((evaluation) => evaluation.revision === revision);
  const evaluation = own ?? (isPresent ? post.evaluation : null);
  const judged = evaluation && evaluation.revision !== revision ? textOf(post, evaluation.revision) : null;
  const text = known ? { ...known, title: known.title ?? "" } : post;
  return { revision, isPresent, title: text.title, content: text.content, url: text.url, evaluation, judged };
}

function textOf(post: PostDetail, revision: number): ShownRevision["judged"] {
  const found = post.revisions.find((one) => one.revision === revision);
  return found ? { title: found.title ?? "", content: found.content, url: found.url } : null;
}
