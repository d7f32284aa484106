import { ObservatoryError } from "../errors";

/** List pages have about 100 KB, the longest threads a few MB. */
const largestBodyBytes = 20 * 1024 * 1024;

export interface TextAnswer {
  status: number;
  headers: Headers;
  text: string;
}

async function readCapped(response: Response, endpoint: string): Promise<string> {
  if (!response.body) return "";
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > largestBodyBytes) {
      throw new ObservatoryError("source_malformed", `Moltbook's answer to ${endpoint} is larger than 20 MB.`, {
        details: { endpoint, tooLarge: true },
      });
    }
    parts.push(decoder.decode(chunk, { stream: true }));
  }
  return parts.join("") + decoder.decode();
}

const isRedirect = (error: unknown): boolean =>
  error instanceof TypeError && error.cause instanceof Error && /redirect/i.test(error.cause.message);

/**
 * One GET, its body read as text and capped, redirects refused. Throws the caller's abort reason as it is, and ObservatoryError for the rest:
 * source_unavailable (no connection, reset, time-out), source_refused (redirect), source_malformed (too large). `endpoint` is what
 * messages name: the path without ids and names.
 */
export async function fetchText(
  url: string,
  options: { endpoint: string; headers: Record<string, string>; timeoutMs: number },
  signal: AbortSignal,
): Promise<TextAnswer> {
  const { endpoint, headers, timeoutMs } = options;
  signal.throwIfAborted();
  const controller = new AbortController();
  const stop = () => controller.abort(signal.reason);
  signal.addEventListener("abort", stop, { once: true });
  const timer = setTimeout(() => controller.abort(new Error("timed out")), timeoutMs);
  try {
    const response = await fetch(url, { headers, redirect: "error", signal: controller.signal });
    return { status: response.status, headers: response.headers, text: await readCapped(response, endpoint) };
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof ObservatoryError) throw cause;
    if (isRedirect(cause)) {
      throw new ObservatoryError(
        "source_refused",
        `Moltbook answered ${endpoint} with a redirect, which is not followed: check MOLTBOOK_BASE_URL (the host needs its www).`,
        { cause, details: { endpoint } },
      );
    }
    const what = controller.signal.aborted ? `gave no whole answer within ${timeoutMs} ms` : "cannot be reached";
    throw new ObservatoryError("source_unavailable", `Moltbook ${what} (${endpoint}).`, {
      cause,
      details: { endpoint },
    });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}
