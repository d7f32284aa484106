import { RiskBadge } from "./risk-badge";

/** A score on its scale of 0 to 10, with the line of high risk at 7. null: not scored, and said so. */
export function ScoreBar({ label, score, href }: { label: string; score: number | null; href?: string }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 text-sm">
      {href ? (
        <a href={href} className="min-w-0 underline decoration-line underline-offset-2 hover:decoration-accent">
          {label}
        </a>
      ) : (
        <span className="min-w-0">{label}</span>
      )}
      {score === null ? <span className="text-muted text-xs">not scored</span> : <RiskBadge score={score} />}
      <span aria-hidden className="relative col-span-2 h-1.5 overflow-hidden rounded-full bg-raised">
        {score !== null && (
          <span
            data-score={score}
            className="risk absolute inset-y-0 left-0 rounded-full"
            style={{ width: `${score * 10}%` }}
          />
        )}
        <span className="absolute inset-y-0 left-[70%] w-px bg-control" />
      </span>
    </div>
  );
}
