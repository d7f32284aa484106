export interface RateAnswer {
  isOver: boolean;
  headers: Record<string, string>;
  /** Seconds until the window ends. */
  resetSeconds: number;
}

/** Counts requests per caller in windows of a minute, as the site does. */
export function createRateWindow(limit: number): (caller: string, now: Date) => RateAnswer {
  const windows = new Map<string, { minute: number; used: number }>();
  return (caller, now) => {
    const minute = Math.floor(now.getTime() / 60_000);
    const window = windows.get(caller);
    const used = (window?.minute === minute ? window.used : 0) + 1;
    windows.set(caller, { minute, used });
    const resetAt = (minute + 1) * 60;
    return {
      isOver: used > limit,
      resetSeconds: Math.max(1, resetAt - Math.floor(now.getTime() / 1_000)),
      headers: {
        "x-ratelimit-limit": String(limit),
        "x-ratelimit-remaining": String(Math.max(0, limit - used)),
        "x-ratelimit-reset": String(resetAt),
      },
    };
  };
}
