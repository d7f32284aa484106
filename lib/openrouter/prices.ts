import { buildHeaders } from "./build-headers";
import { parsePrices } from "./parse-prices";
import { defaultCeiling, type PriceCeiling } from "./price-ceiling";
import { readCappedBody } from "./read-capped-body";

export interface Prices {
  /** Never throws: without a readable list the last one counts, and without any the default. */
  getCeiling(model: string): Promise<PriceCeiling>;
}

const hourMs = 3_600_000;
const minuteMs = 60_000;

/** Prices from GET /models: read once, again after an hour, or after a minute where that failed. One request however many ask. */
export function createPrices(options: {
  baseUrl: string;
  apiKey: string;
  now: () => number;
  timeoutMs?: number;
}): Prices {
  let list: ReadonlyMap<string, PriceCeiling> = new Map();
  let readAgainAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | null = null;

  const read = async () => {
    const next = await fetchPrices(options).catch(() => null);
    if (next) list = next;
    readAgainAt = options.now() + (next ? hourMs : minuteMs);
    reading = null;
  };
  return {
    async getCeiling(model) {
      if (options.now() >= readAgainAt) {
        reading ??= read();
        await reading;
      }
      return list.get(model) ?? defaultCeiling;
    },
  };
}

async function fetchPrices(options: { baseUrl: string; apiKey: string; timeoutMs?: number }) {
  const response = await fetch(`${options.baseUrl}/models`, {
    headers: buildHeaders(options.apiKey),
    redirect: "error",
    signal: AbortSignal.timeout(options.timeoutMs ?? 20_000),
  });
  const body = await readCappedBody(response, 32_000_000);
  if (response.status !== 200 || body === null) return null;
  return parsePrices(JSON.parse(body));
}
