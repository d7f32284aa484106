import { VisibleText } from "@/components/risk/marked-text";
import type { RevisionRow } from "@/lib/reads/get-post";
import { diffWords, type TextChange } from "./diff-words";

/** So much of what stayed the same is shown on either side of a change. */
const contextChars = 120;

const fields = [
  ["title", "Title"],
  ["content", "Text"],
  ["url", "Link"],
] as const;

/** Two revisions of a message word by word, each field that differs. */
export function TextChanges({ before, after }: { before: RevisionRow; after: RevisionRow }) {
  const changed = fields.filter(([field]) => (before[field] ?? "") !== (after[field] ?? ""));
  return (
    <dl className="flex flex-col gap-2 text-sm">
      {changed.map(([field, label]) => (
        <div key={field} className="min-w-0">
          <dt className="text-muted text-xs">{label}</dt>
          <dd dir="auto" className="agent-text">
            {placeChanges(diffWords(before[field] ?? "", after[field] ?? "")).map(({ at, change, isLast }) => (
              <Change key={at} change={change} isFirst={at === 0} isLast={isLast} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function placeChanges(changes: readonly TextChange[]) {
  let next = 0;
  return changes.map((change, index) => {
    const at = next;
    next += change.text.length;
    return { at, change, isLast: index === changes.length - 1 };
  });
}

function Change({
  change: { kind, text },
  isFirst,
  isLast,
}: {
  change: TextChange;
  isFirst: boolean;
  isLast: boolean;
}) {
  if (kind === "removed")
    return (
      <del className="text-muted decoration-critical decoration-2">
        <span className="sr-only">removed: </span>
        <VisibleText text={text} />
      </del>
    );
  if (kind === "added")
    return (
      <ins className="bg-accent-soft decoration-accent decoration-2">
        <span className="sr-only">added: </span>
        <VisibleText text={text} />
      </ins>
    );
  const before = isFirst ? "" : text.slice(0, contextChars);
  const behind = isLast ? "" : text.slice(Math.max(before.length, text.length - contextChars));
  const left = text.length - before.length - behind.length;
  return (
    <>
      <VisibleText text={before} />
      {left > 0 && <span className="text-muted text-xs"> … {left.toLocaleString("en")} characters the same … </span>}
      <VisibleText text={behind} />
    </>
  );
}
