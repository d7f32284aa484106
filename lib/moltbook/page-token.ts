import { ObservatoryError } from "../errors";
import { type JsonObject, pick } from "./json";
import type { PageToken } from "./source";
import { toStorableText } from "./storable-text";

/** Where a page begins: v1 counts from the start of the list, v2 hands out cursors. */
export type Position = { by: "offset"; offset: number } | { by: "cursor"; cursor: string };

/** A longer cursor is taken for none: it would have to be carried in addresses and keys. Those seen have under 200 characters. */
const longestCursor = 1_000;

export const buildPageToken = (position: Position): PageToken =>
  position.by === "offset" ? `offset:${position.offset}` : `cursor:${position.cursor}`;

export function parsePageToken(token: PageToken): Position {
  const [, by, value] = /^(offset|cursor):(.+)$/su.exec(token) ?? [];
  if (by === "cursor" && value) return { by, cursor: value };
  if (by === "offset" && value && /^\d{1,12}$/.test(value)) return { by, offset: Number(value) };
  throw new ObservatoryError("bad_request", "A page token is neither an offset nor a cursor.");
}

/** `&offset=50` or `&cursor=…`, as it is appended to a query; empty for the first page. */
export function pageQuery(token: PageToken | null): string {
  if (token === null) return "";
  const position = parsePageToken(token);
  return position.by === "offset" ? `&offset=${position.offset}` : `&cursor=${encodeURIComponent(position.cursor)}`;
}

/**
 * Where the next page begins, as far as this one tells: null on an empty page, where `has_more` is not true, and where the position is missing,
 * stands still or goes back. Each answer decides the dialect anew. What needs the memory of earlier pages is in next-page.ts.
 */
export function readNextToken(answer: JsonObject, asked: PageToken | null, itemCount: number): PageToken | null {
  if (itemCount === 0 || pick(answer, "has_more", "hasMore") !== true) return null;
  const cursor = pick(answer, "next_cursor", "nextCursor");
  if (typeof cursor === "string" && cursor !== "" && cursor.length <= longestCursor) {
    const token = buildPageToken({ by: "cursor", cursor: toStorableText(cursor) });
    return token === asked ? null : token;
  }
  const offset = Number(pick(answer, "next_offset", "nextOffset") ?? Number.NaN);
  const position = asked === null ? null : parsePageToken(asked);
  const before = position?.by === "offset" ? position.offset : 0;
  if (!Number.isSafeInteger(offset) || offset <= before || offset > 999_999_999_999) return null;
  return buildPageToken({ by: "offset", offset });
}
