import { isObject, type Json, type JsonObject, pick } from "./json";
import { serialiseJson } from "./serialise-json";
import type { Reject, RejectReason } from "./source";
import { cutText, toStorableText } from "./storable-text";

/** Thrown by the parsers about one item, caught where the items of an answer are walked; never leaves this room. */
export class RejectedItem extends Error {
  constructor(
    readonly reason: RejectReason,
    detail: string,
  ) {
    super(detail);
  }
}

const nested = new Set(["replies", "comments"]);

export function buildReject(kind: Reject["kind"], item: Json, reason: RejectReason, detail: string): Reject {
  const id = isObject(item) ? pick(item, "id") : null;
  return {
    kind,
    itemId: typeof id === "string" || typeof id === "number" ? cutText(toStorableText(String(id)), 100) : null,
    reason,
    detail: toStorableText(detail),
    sample: cutText(serialiseJson(item, nested), 2_000),
  };
}

/** Parses each item on its own: a bad one becomes a reject and leaves the others alone. */
export function parseEach<T>(
  kind: Reject["kind"],
  items: Json[],
  parse: (item: JsonObject) => T,
): { items: T[]; rejects: Reject[] } {
  const parsed: T[] = [];
  const rejects: Reject[] = [];
  for (const item of items) {
    try {
      if (!isObject(item)) throw new RejectedItem("not_an_object", `a ${kind} should be an object`);
      parsed.push(parse(item));
    } catch (error) {
      if (!(error instanceof RejectedItem)) throw error;
      rejects.push(buildReject(kind, item, error.reason, error.message));
    }
  }
  return { items: parsed, rejects };
}
