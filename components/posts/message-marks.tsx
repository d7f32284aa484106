import { Badge } from "@/components/ui/badge";

/** What happened to a message since it was written, and what the site says of it. */
export function MessageMarks({
  isDeleted,
  revision,
  isSpam,
}: {
  isDeleted: boolean;
  revision: number;
  isSpam: boolean;
}) {
  return (
    <>
      {isDeleted && (
        <Badge tone="outline" title="No longer on the site. This is the last text that was seen.">
          deleted since
        </Badge>
      )}
      {revision > 1 && <Badge tone="outline">edited, revision {revision}</Badge>}
      {isSpam && <Badge tone="outline">spam, says the site</Badge>}
    </>
  );
}

/** Votes as the site last told them. */
export function Votes({ up, down }: { up: number; down: number }) {
  return (
    <span>
      <span className="sr-only">
        {up} votes up, {down} down
      </span>
      <span aria-hidden>
        ↑ {up.toLocaleString("en")} ↓ {down.toLocaleString("en")}
      </span>
    </span>
  );
}
