import { isObject, type Json, type JsonObject } from "../../lib/moltbook/json";

/** What can go wrong there, on purpose. */
export type Fault =
  | { kind: "status"; status: number; message?: string; headers?: Record<string, string>; body?: JsonObject }
  | { kind: "html"; status: number }
  | { kind: "cut" }
  | { kind: "trailing"; bytes: string }
  | { kind: "too_large"; bytes: number }
  | { kind: "reset" }
  | { kind: "hang" }
  | { kind: "redirect"; to: string }
  /** The first page again, under another position. */
  | { kind: "repeat_page" }
  /** `has_more: true` and nothing that leads on. */
  | { kind: "no_position" }
  | { kind: "author_null" }
  | { kind: "change"; json: (answer: JsonObject) => JsonObject };

export interface DemoRequest {
  /** 1 for the first request to the server. */
  index: number;
  method: string;
  /** Under the base, without query. */
  path: string;
  query: URLSearchParams;
  authorization: string | null;
  userAgent: string | null;
}

/** Decides for each request what goes wrong with it; null: nothing. */
export type Faults = (request: DemoRequest) => Fault | null;

function dropAuthors(root: JsonObject): JsonObject {
  const open: Json[] = [root];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (Array.isArray(value)) open.push(...value);
    else if (isObject(value)) {
      if (Object.hasOwn(value, "author")) value.author = null;
      open.push(...Object.values(value));
    }
  }
  return root;
}

/** The faults that change what an answer says; those of the transport are the server's. */
export function changeAnswer(json: JsonObject, fault: Fault | null, request: DemoRequest): JsonObject {
  switch (fault?.kind) {
    case "author_null":
      return dropAuthors(json);
    case "no_position":
      return { ...json, has_more: true, next_cursor: null, next_offset: null };
    case "repeat_page": {
      if (Object.hasOwn(json, "next_cursor")) return { ...json, has_more: true, next_cursor: `again-${request.index}` };
      return { ...json, has_more: true, next_offset: Number(request.query.get("offset")) + 25 };
    }
    case "change":
      return fault.json(json);
    default:
      return json;
  }
}
