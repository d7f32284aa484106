import { problem } from "@/lib/http/problem";

/** What a page asks while it is open: never cached, errors as problem+json. */
export async function answerLive(load: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json(await load(), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return problem(error);
  }
}
