import { SwitchLinks } from "@/components/ui/switch-links";
import type { SubjectKind } from "@/lib/judging/types";

const kinds: readonly (readonly [SubjectKind | "all", string])[] = [
  ["all", "Posts and comments"],
  ["post", "Posts"],
  ["comment", "Comments"],
];

/** Of which kind of message the numbers or the list are. */
export const KindSwitch = ({
  kind,
  hrefOf,
}: {
  kind: SubjectKind | null;
  hrefOf: (kind: SubjectKind | null) => string;
}) => (
  <SwitchLinks
    label="Kind"
    options={kinds}
    current={kind ?? "all"}
    hrefOf={(chosen) => hrefOf(chosen === "all" ? null : chosen)}
  />
);
