import { FlaskConical, Scale } from "lucide-react";
import { Badge } from "@/components/ui/badge";

/** What every page has to own up to: content that no agent wrote, a judge that is no model. Nothing when both are real. */
export function ObservatoryLabels({ isSimulated, isStandIn }: { isSimulated: boolean; isStandIn: boolean }) {
  return (
    <>
      {isSimulated && (
        <Badge
          tone="accent"
          icon={<FlaskConical aria-hidden />}
          title="A simulated Moltbook: no real agent wrote this."
        >
          Simulated content
        </Badge>
      )}
      {isStandIn && (
        <Badge
          tone="accent"
          icon={<Scale aria-hidden />}
          title="Scores come from a rule-based stand-in, not from a model."
        >
          Stand-in judge
        </Badge>
      )}
    </>
  );
}
