import { buildProvenanceParts, type Provenance as ProvenanceOf } from "@/lib/charts/provenance";

/** The line below a figure: n, coverage, period, judge, as of. */
export function Provenance({ of }: { of: ProvenanceOf }) {
  return (
    <p className="flex flex-wrap gap-x-2 text-2xs text-muted">
      {buildProvenanceParts(of).map((part, index) => (
        <span key={part} className="flex gap-x-2">
          {index > 0 && <span aria-hidden>·</span>}
          {part}
        </span>
      ))}
      {of.isSimulated && (
        <span className="flex gap-x-2">
          <span aria-hidden>·</span>simulated content
        </span>
      )}
    </p>
  );
}
