import { Link } from "@/components/ui/link";

/** Whose numbers are shown, where several judges gave some: they are never added up. Nothing where there is one. */
export function JudgeSwitch({
  judges,
  shown,
  hrefOf,
}: {
  /** Most verdicts first. */
  judges: readonly { epochId: string; label: string; scored: number }[];
  shown: string | null;
  hrefOf: (epochId: string) => string;
}) {
  if (judges.length < 2) return null;
  return (
    <span className="flex flex-wrap gap-x-3">
      <span>Judge:</span>
      {judges.map(({ epochId, label, scored }) => (
        <Link
          key={epochId}
          href={hrefOf(epochId)}
          tone={epochId === shown ? "bare" : "accent"}
          aria-current={epochId === shown ? "true" : undefined}
          scroll={false}
          className={epochId === shown ? "font-medium text-text" : undefined}
        >
          {label} ({scored.toLocaleString("en")})
        </Link>
      ))}
    </span>
  );
}
