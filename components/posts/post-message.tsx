import type { ReactNode } from "react";
import { MarkedText, PlainText } from "@/components/risk/marked-text";
import { Details } from "@/components/ui/details";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import type { PostDetail } from "@/lib/reads/get-post";
import { judgementAnchor, messageAnchor } from "@/lib/url-state/anchors";
import { postHref } from "@/lib/url-state/hrefs";
import type { SearchEntry } from "@/lib/url-state/search-params";
import { EarlierJudgements } from "./earlier-judgements";
import { evidenceMarks } from "./evidence-marks";
import { Judgement } from "./judgement";
import { JudgementFacts } from "./judgement-facts";
import { MessageBody } from "./message-body";
import { quoteHref } from "./quote-href";
import type { ShownRevision } from "./shown-revision";

/** The post's own text and link, and its judgement beside it. */
export function PostMessage({
  post,
  shown,
  isOpen,
  openHref,
  carried,
  children,
}: {
  post: PostDetail;
  shown: ShownRevision;
  isOpen: boolean;
  openHref: string;
  carried: readonly SearchEntry[];
  /** What stands below the text. */
  children: ReactNode;
}) {
  const { id } = post;
  const { evaluation, judged } = shown;
  const present = postHref(id, carried);
  return (
    <div id={messageAnchor(id)} className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-5">
      <div className="flex min-w-0 flex-col gap-4 lg:gap-5">
        <Panel title={shown.isPresent ? "Text" : `Text of revision ${shown.revision}`}>
          <div className="flex max-w-[75ch] flex-col gap-3">
            {!shown.isPresent && (
              <Notice title={`This is revision ${shown.revision} of ${post.revisions.length}, not the present text.`}>
                <Link href={present}>Read the present text</Link>
              </Notice>
            )}
            <MessageBody
              messageId={id}
              text={shown.content}
              judgedText={judged?.content ?? null}
              evaluation={evaluation}
              isOpen={isOpen}
              openHref={openHref}
            />
            {shown.url !== null && (
              <div className="text-sm">
                <span className="text-muted">Its link: </span>
                <MarkedText text={shown.url} marks={judged ? [] : evidenceMarks(id, evaluation, "url")} />
              </div>
            )}
            {judged && <JudgedLines messageId={id} shown={shown} judged={judged} />}
          </div>
        </Panel>
        {children}
      </div>
      <Panel
        title="Judgement"
        description={sayWhich(shown)}
        footer={
          evaluation && (
            <Details summary={<span className="text-xs">How it was judged</span>}>
              <JudgementFacts evaluation={evaluation} carried={carried} />
            </Details>
          )
        }
      >
        <div id={judgementAnchor(id)}>
          <Judgement
            messageId={id}
            evaluation={evaluation}
            isOpen={isOpen}
            isPast={!shown.isPresent}
            hrefOf={quoteHref({ postId: id, messageId: id, isOpen, carried })}
          />
          <EarlierJudgements evaluations={post.earlierEvaluations.filter((one) => one.id !== evaluation?.id)} />
        </div>
      </Panel>
    </div>
  );
}

function sayWhich({ evaluation, revision }: ShownRevision): string | undefined {
  if (!evaluation) return undefined;
  if (evaluation.revision !== revision)
    return `Of revision ${evaluation.revision}; the present text waits for its own.`;
  return evaluation.isCurrent ? undefined : "Superseded by a later one.";
}

/** Title and link as they were judged, where a quote stands in them and they are not what is shown. */
function JudgedLines({
  messageId,
  shown,
  judged,
}: {
  messageId: string;
  shown: ShownRevision;
  judged: NonNullable<ShownRevision["judged"]>;
}) {
  const titleMarks = evidenceMarks(messageId, shown.evaluation, "title");
  const urlMarks = evidenceMarks(messageId, shown.evaluation, "url");
  return (
    <>
      {titleMarks.length > 0 && (
        <p className="text-sm">
          <span className="text-muted">Title as judged: </span>
          <PlainText text={judged.title} marks={titleMarks} />
        </p>
      )}
      {urlMarks.length > 0 && judged.url !== null && (
        <div className="text-sm">
          <span className="text-muted">Link as judged: </span>
          <MarkedText text={judged.url} marks={urlMarks} />
        </div>
      )}
    </>
  );
}
