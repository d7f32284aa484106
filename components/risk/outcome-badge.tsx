import { Ban, CircleCheck, CircleDashed, CircleX, Coins, Dices, Filter, OctagonMinus } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { Outcome } from "@/lib/judging/types";
import { outcomeWords } from "./outcome-words";

const icons = {
  scored: CircleCheck,
  abstained: CircleDashed,
  refused: Ban,
  invalid: OctagonMinus,
  failed: CircleX,
  over_budget: Coins,
  not_sampled: Dices,
  filtered: Filter,
} as const;

/** How judging ended. Not scored is a state with a name and a reason, never a number. */
export function OutcomeBadge({ outcome, reason }: { outcome: Outcome; reason?: string | null }) {
  const { label, meaning } = outcomeWords[outcome];
  const Icon = icons[outcome];
  return (
    <Badge
      tone={outcome === "scored" ? "neutral" : "outline"}
      icon={<Icon aria-hidden />}
      title={reason ? `${meaning} (${reason})` : meaning}
    >
      {label}
    </Badge>
  );
}
