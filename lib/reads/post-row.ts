import { Prisma } from "../store/generated/client";
import { type EvaluationSummary, evaluationSummary } from "./evaluation-summary";
import { type AgentRef, agentRef, type CommunityRef, communityRef } from "./refs";

/** A post as lists show it. */
export interface PostRow {
  id: string;
  title: string;
  /** The first 300 characters; `contentChars` says how many there are. */
  excerpt: string;
  contentChars: number;
  url: string | null;
  author: AgentRef | null;
  community: CommunityRef | null;
  upvotes: number;
  downvotes: number;
  /** The site's own count. */
  commentCount: number;
  createdAt: string;
  revision: number;
  isDeleted: boolean;
  isSpam: boolean;
  /** null: it waits for its first evaluation. */
  evaluation: EvaluationSummary | null;
}

/** Columns of a PostRow from p (post), a (agent), s (submolt), e (evaluation), j (judge_epoch). */
export const postColumns = Prisma.sql`p.id, p.title, left(p.content, 300) AS excerpt, length(p.content) AS "contentChars", p.url,
  ${agentRef} AS author, ${communityRef} AS community, p.upvotes, p.downvotes, p.comment_count AS "commentCount",
  p.created_at AS "createdAt", p.revision, p.deleted_at IS NOT NULL AS "isDeleted", p.is_spam AS "isSpam",
  ${evaluationSummary} AS evaluation`;
