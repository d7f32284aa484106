/** How many calls to OpenRouter may be in flight in this process: one for all judges, so that the runs of a process share it. */
export interface InFlightLimit {
  /** Runs `call` when there is room. Throws the signal's reason when it aborts while waiting. */
  run<T>(call: (slot: Slot) => Promise<T>, signal: AbortSignal): Promise<T>;
  /** What the operator allows. A lower number takes effect as calls end. */
  setMaximum(maximum: number): void;
  readonly limit: number;
  readonly inFlight: number;
}

export interface Slot {
  /** The other side is overloaded: a fifth fewer at once, and no new call for `waitMs`. */
  slowDown(waitMs: number): void;
  /** The call was taken well: room grows again. */
  speedUp(): void;
}

/** Share of the limit that is left after each sign of overload (judging.md). */
const decrease = 0.8;

/**
 * Additive increase, multiplicative decrease. Calls that were already in flight when the limit was lowered say nothing new by failing too,
 * so a burst of refusals lowers it once: without that, 16 of them at once would leave 0.8^16, one call. Each good answer gives back
 * 1/limit, so about as many good answers as there are calls in flight raise it by one.
 */
export function createInFlightLimit(maximum: number, clock: { now(): number; sleep: Sleep }): InFlightLimit {
  let most = maximum;
  let limit = maximum;
  let inFlight = 0;
  let generation = 0;
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let isWaking = false;
  const waiting: (() => void)[] = [];

  const isPaused = () => clock.now() < pausedUntil;
  const admit = () => {
    while (waiting.length > 0 && inFlight < Math.floor(limit) && !isPaused()) {
      inFlight += 1;
      waiting.shift()?.();
    }
    if (waiting.length > 0 && isPaused()) void wake();
  };
  const wake = async () => {
    if (isWaking) return;
    isWaking = true;
    await clock.sleep(Math.max(0, pausedUntil - clock.now()));
    isWaking = false;
    admit();
  };
  const enter = (signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const leave = () => {
        waiting.splice(waiting.indexOf(start), 1);
        reject(signal.reason);
      };
      const start = () => {
        signal.removeEventListener("abort", leave);
        resolve();
      };
      signal.addEventListener("abort", leave, { once: true });
      waiting.push(start);
      admit();
    });

  return {
    get limit() {
      return Math.floor(limit);
    },
    get inFlight() {
      return inFlight;
    },
    setMaximum(next) {
      // One that was not lowered follows the setting up as well.
      limit = limit >= most ? next : Math.min(limit, next);
      most = next;
      admit();
    },
    async run(call, signal) {
      signal.throwIfAborted();
      await enter(signal);
      const born = generation;
      try {
        return await call({
          slowDown(waitMs) {
            pausedUntil = Math.max(pausedUntil, clock.now() + waitMs);
            if (born !== generation) return;
            generation += 1;
            limit = Math.max(1, limit * decrease);
          },
          speedUp() {
            limit = Math.min(most, limit + 1 / limit);
          },
        });
      } finally {
        inFlight -= 1;
        admit();
      }
    },
  };
}

/** Waits; rejects with the signal's reason when it aborts. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;
