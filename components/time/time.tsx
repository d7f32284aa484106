import { formatUtc, formatUtcDay } from "./format-time";

/** A moment, in UTC. `<LocalTime>` in the frame shows it in the reader's zone on hover and focus. null is said. */
export function Time({ at, day = false, zone = true }: { at: Date | string | null; day?: boolean; zone?: boolean }) {
  if (at === null) return <span className="text-muted">not known</span>;
  const moment = typeof at === "string" ? new Date(at) : at;
  return (
    <time
      dateTime={moment.toISOString()}
      data-time
      className="whitespace-nowrap underline decoration-control decoration-dotted underline-offset-3"
    >
      {day ? formatUtcDay(moment) : formatUtc(moment)}
      {zone && !day && " UTC"}
    </time>
  );
}
