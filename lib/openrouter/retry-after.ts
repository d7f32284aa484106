/**
 * Milliseconds to wait, from a Retry-After header (seconds or an HTTP date), else from the seconds that the body names.
 * null: neither told, or not readable. A time that has passed is 0.
 */
export function parseRetryAfterMs(header: string | null, bodySeconds: number | null, nowMs: number): number | null {
  const text = header?.trim() ?? "";
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1_000);
  // Date.parse reads far too much ("-5" is a date for it); every HTTP date starts with a weekday.
  const at = /^[A-Z][a-z]{2}/.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(at)) return Math.max(0, at - nowMs);
  return bodySeconds === null || bodySeconds < 0 ? null : Math.ceil(bodySeconds * 1_000);
}
