import { Skeleton } from "./skeleton";

export function LoadingState({ what, rows = 4 }: { what: string; rows?: number }) {
  const lines = Array.from({ length: rows }, (_, row) => `line-${row}`);
  return (
    <div role="status" className="flex flex-col gap-2 py-2">
      <span className="text-muted text-sm">Loading {what} …</span>
      {lines.map((line) => (
        <Skeleton key={line} className="h-4 w-full last:w-2/3" />
      ))}
    </div>
  );
}
