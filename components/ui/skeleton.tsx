import { cx } from "./class-names";

/** The place of something that is being loaded. Say what, with `<LoadingState>`, where it fills a panel. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={cx("block motion-safe:animate-pulse rounded-sm bg-raised", className ?? "h-4 w-full")}
    />
  );
}
