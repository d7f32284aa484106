/**
 * Runs `work` with a signal that aborts after `timeoutMs`, or when `outer` does. `timedOut()` tells the two apart afterwards.
 * (AbortSignal.any with AbortSignal.timeout keeps each call's signals alive for as long as the outer one lives.)
 */
export async function withDeadline<T>(
  outer: AbortSignal,
  timeoutMs: number,
  work: (signal: AbortSignal, timedOut: () => boolean) => Promise<T>,
): Promise<T> {
  outer.throwIfAborted();
  const controller = new AbortController();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    controller.abort();
  }, timeoutMs);
  const pass = () => controller.abort(outer.reason);
  outer.addEventListener("abort", pass, { once: true });
  try {
    return await work(controller.signal, () => late);
  } finally {
    clearTimeout(timer);
    outer.removeEventListener("abort", pass);
  }
}
