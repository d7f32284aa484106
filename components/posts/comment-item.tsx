import type { CSSProperties } from "react";
import { DimensionScores } from "@/components/risk/dimension-scores";
import { PlainText } from "@/components/risk/marked-text";
import { RiskBadge } from "@/components/risk/risk-badge";
import { Time } from "@/components/time/time";
import { Badge } from "@/components/ui/badge";
import { Details } from "@/components/ui/details";
import { Link } from "@/components/ui/link";
import { dimensionTitle } from "@/lib/judging/dimension-title";
import type { RevisionRow } from "@/lib/reads/get-post";
import type { ThreadRow } from "@/lib/reads/list-thread";
import { judgementAnchor, messageAnchor } from "@/lib/url-state/anchors";
import { messageHref } from "@/lib/url-state/hrefs";
import type { SearchEntry } from "@/lib/url-state/search-params";
import { JudgedAs } from "./judged-as";
import { Judgement } from "./judgement";
import { MessageAuthor } from "./message-author";
import { MessageBody } from "./message-body";
import { MessageMarks, Votes } from "./message-marks";
import { quoteHref } from "./quote-href";
import { RevisionList } from "./revision-list";

/** Deeper replies stand at this level, and say how deep they are. */
const levels = 8;

/** A comment at its place in the tree, its judgement beside it. */
export function CommentItem({
  comment,
  postId,
  parent,
  isOpen,
  revisions,
  carried,
}: {
  comment: ThreadRow;
  postId: string;
  /** What it answers, and where that is; null for a comment on the post. */
  parent: { name: string | null; href: string } | null;
  isOpen: boolean;
  /** Its texts, where it is open and was edited. */
  revisions: readonly RevisionRow[];
  carried: readonly SearchEntry[];
}) {
  const { id, evaluation, depth } = comment;
  const openHref = messageHref(postId, id, carried);
  const level = Math.min(depth, levels) - 1;
  return (
    <article
      id={messageAnchor(id)}
      className="grid gap-x-6 gap-y-2 px-4 py-3 target:bg-raised data-targeted:bg-raised lg:grid-cols-[minmax(0,1fr)_22rem]"
    >
      <div
        className="thread-level flex min-w-0 flex-col gap-1.5"
        style={{ "--level": level } as CSSProperties}
        data-depth={depth}
      >
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-muted text-xs leading-6">
          <MessageAuthor author={comment.author} carried={carried} />
          <Link href={openHref} tone="bare">
            <span className="sr-only">Link to this comment, </span>
            <Time at={comment.createdAt} />
          </Link>
          <Votes up={comment.upvotes} down={comment.downvotes} />
          {parent && <ParentLink parent={parent} />}
          {depth > levels && <Badge tone="outline">{depth} deep</Badge>}
          {comment.isOrphan && (
            <Badge tone="outline" title="What it answers was never fetched, or was deleted before we saw it.">
              answers something unseen
            </Badge>
          )}
          <MessageMarks {...comment} />
        </p>
        <MessageBody
          messageId={id}
          text={comment.content}
          judgedText={comment.judgedContent}
          evaluation={evaluation}
          isOpen={isOpen}
          openHref={openHref}
        />
        {revisions.length > 1 && <RevisionList revisions={revisions} evaluations={[evaluation]} />}
      </div>
      <div id={judgementAnchor(id)} className="min-w-0">
        {evaluation?.outcome === "scored" ? (
          <Details open={isOpen} summary={<Scores evaluation={evaluation} />}>
            <Judgement
              messageId={id}
              evaluation={evaluation}
              isOpen={isOpen}
              hrefOf={quoteHref({ postId, messageId: id, isOpen, carried })}
            />
          </Details>
        ) : (
          <Judgement messageId={id} evaluation={evaluation} isOpen={isOpen} hrefOf={() => openHref} />
        )}
      </div>
    </article>
  );
}

function ParentLink({ parent: { name, href } }: { parent: { name: string | null; href: string } }) {
  return (
    <a href={href} className="underline decoration-line underline-offset-2 hover:decoration-accent">
      answers {name === null ? "another comment" : <PlainText text={name} className="wrap-anywhere" />}
    </a>
  );
}

function Scores({ evaluation }: { evaluation: NonNullable<ThreadRow["evaluation"]> }) {
  const { maxScore, topDimension, scores } = evaluation;
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {maxScore !== null && <RiskBadge score={maxScore} />}
      {maxScore !== null && maxScore > 0 && topDimension && (
        <span className="text-text text-xs">{dimensionTitle(topDimension)}</span>
      )}
      {maxScore === null && <JudgedAs evaluation={evaluation} />}
      {maxScore !== 0 && <DimensionScores scores={scores} />}
    </span>
  );
}
