/** Lets at most `limit` pieces of work run at once, in the order in which they asked. */
export interface Limiter {
  run<T>(work: () => Promise<T>): Promise<T>;
  setLimit(limit: number): void;
  /** From now on nothing that waits is let in any more; resolves when what runs has ended. For a process that is going to exit. */
  drain(): Promise<void>;
  readonly running: number;
}

export function createLimiter(limit: number): Limiter {
  const waiting: (() => void)[] = [];
  let allowed = limit;
  let running = 0;
  let onIdle: (() => void) | null = null;
  const admit = () => {
    while (onIdle === null && running < allowed) {
      const enter = waiting.shift();
      if (!enter) return;
      running++;
      enter();
    }
  };
  return {
    async run(work) {
      await new Promise<void>((enter) => {
        waiting.push(enter);
        admit();
      });
      try {
        return await work();
      } finally {
        running--;
        if (running === 0) onIdle?.();
        admit();
      }
    },
    setLimit(next) {
      allowed = next;
      admit();
    },
    drain: () =>
      new Promise((resolve) => {
        onIdle = resolve;
        if (running === 0) resolve();
      }),
    get running() {
      return running;
    },
  };
}
