/** What a form needs of a refusal: the sentence, and the sentence at each field. */
export interface Refusal {
  code: string;
  detail: string;
  fields: Record<string, string>;
}

export type Answer = { ok: true; body: Record<string, unknown> } | { ok: false; refusal: Refusal };

/** An act, sent to a route of ours. Never throws: an unreachable server is a refusal that says so. */
export async function postJson(path: string, body: unknown): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    return refuse("unreachable", "The server cannot be reached. Nothing was changed as far as this page knows.");
  }
  const answer: unknown = await response.json().catch(() => null);
  const said = typeof answer === "object" && answer !== null ? (answer as Record<string, unknown>) : {};
  if (response.ok) return { ok: true, body: said };
  const detail = typeof said.detail === "string" ? said.detail : `The server answered ${response.status}.`;
  const fields = typeof said.fields === "object" && said.fields !== null ? said.fields : {};
  return {
    ok: false,
    refusal: { code: String(said.code ?? "unknown"), detail, fields: fields as Record<string, string> },
  };
}

const refuse = (code: string, detail: string): Answer => ({ ok: false, refusal: { code, detail, fields: {} } });
