import { buildProvenanceParts, type Provenance as ProvenanceOf } from "@/lib/charts/provenance";

/** The line below a figure: n, coverage, period, judge, as of. */
export function Provenance({ of }: { of: ProvenanceOf }) {
  const parts = [...buildProvenanceParts(of), ...(of.isSimulated ? ["simulated content"] : [])];
  return (
    <p className="flex flex-wrap gap-x-2 text-2xs text-muted">
      {parts.map((part, index) => (
        <span key={part} className="flex gap-x-2">
          {part}
          {index < parts.length - 1 && <span aria-hidden>·</span>}
        </span>
      ))}
    </p>
  );
}
