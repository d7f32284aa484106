import { RiskBadge } from "@/components/risk/risk-badge";
import { Time } from "@/components/time/time";
import { Details } from "@/components/ui/details";
import { Link } from "@/components/ui/link";
import type { EvaluationDetail } from "@/lib/reads/evaluation-detail";
import type { RevisionRow } from "@/lib/reads/get-post";
import { JudgedAs } from "./judged-as";
import { TextChanges } from "./text-changes";

/** The last ones; whoever edits a text a thousand times gets no page of a thousand differences. */
const shownRevisions = 20;

/** Every text that a message was seen with, the latest first, and what changed from one to the next. */
export function RevisionList({
  revisions,
  evaluations,
  reading,
  hrefOf,
}: {
  /** Oldest first. */
  revisions: readonly RevisionRow[];
  /** What is known of judgements of them. */
  evaluations: readonly (EvaluationDetail | null)[];
  /** The one that the page shows. */
  reading?: number;
  /** The page with a revision in place of the present text; left out where there is none. */
  hrefOf?: (revision: number) => string;
}) {
  const latest = revisions.toReversed();
  const older = latest.length - shownRevisions;
  return (
    <ol className="flex flex-col divide-y divide-line">
      {latest.slice(0, shownRevisions).map((one, index) => {
        const before = latest[index + 1];
        const evaluation = evaluations.find((known) => known?.revision === one.revision);
        return (
          <li key={one.revision} className="flex min-w-0 flex-col gap-1 py-2 first:pt-0 last:pb-0">
            <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
              <span className="font-medium">Revision {one.revision}</span>
              <span className="text-muted text-xs">
                seen <Time at={one.seenAt} />
              </span>
              {evaluation?.maxScore != null && <RiskBadge score={evaluation.maxScore} />}
              {evaluation?.maxScore === null && <JudgedAs evaluation={evaluation} />}
              {!evaluation && <span className="text-muted text-xs">not judged</span>}
              {hrefOf &&
                (one.revision === reading ? (
                  <span className="text-muted text-xs">shown above</span>
                ) : (
                  <Link href={hrefOf(one.revision)} className="text-xs">
                    read this one
                  </Link>
                ))}
            </div>
            {before && (
              <Details summary={<span className="text-xs">What changed since revision {before.revision}</span>}>
                <TextChanges before={before} after={one} />
              </Details>
            )}
          </li>
        );
      })}
      {older > 0 && (
        <li className="py-2 text-muted text-sm">{older.toLocaleString("en")} older revisions are not listed.</li>
      )}
    </ol>
  );
}
