import type { z } from "zod";
import { ObservatoryError } from "../errors";

/** The body of a request through a schema, or bad_request with one sentence a field. `maxBytes` guards against bodies without end. */
export async function readJson<T>(request: Request, schema: z.ZodType<T>, maxBytes = 64 * 1024): Promise<T> {
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? ""))
    throw new ObservatoryError("bad_request", "The body must be sent as application/json.");
  const text = await readText(request, maxBytes);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    throw new ObservatoryError("bad_request", "The body is not valid JSON.", { cause });
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const fields = Object.fromEntries(
    parsed.error.issues.map((issue) => [issue.path.join(".") || "body", issue.message] as const),
  );
  const [first] = Object.entries(fields);
  throw new ObservatoryError("bad_request", first ? `${first[0]}: ${first[1]}` : "The body is not valid.", {
    cause: parsed.error,
    details: fields,
  });
}

async function readText(request: Request, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength;
    if (bytes > maxBytes) {
      await reader?.cancel();
      throw new ObservatoryError("bad_request", `The body is longer than ${maxBytes} bytes.`);
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks).toString("utf8");
}
