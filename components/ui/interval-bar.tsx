/** A value with its interval on a scale from 0 to `max`: the bar is the interval, the tick the value. Beside it stand the numbers. */
export function IntervalBar({ value, low, high, max }: { value: number; low: number; high: number; max: number }) {
  const percent = (part: number) => `${Math.min(100, Math.max(0, (100 * part) / max)).toFixed(2)}%`;
  return (
    <span aria-hidden className="relative block h-3 w-20 border-control border-b">
      <span
        className="absolute top-1 bottom-0.5 min-w-px bg-accent/60"
        style={{ left: percent(low), right: percent(max - high) }}
      />
      <span className="absolute inset-y-0 w-0.5 -translate-x-1/2 bg-text" style={{ left: percent(value) }} />
    </span>
  );
}
