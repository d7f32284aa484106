import { z } from "zod";
import { ObservatoryError } from "../errors";
import { Prisma } from "../store/generated/client";

/** A page of a list; `next` is handed back as `cursor` for what follows, null at the end. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

export interface PageInput {
  cursor: string | null;
  /** 1–200; 50 unless told. */
  limit?: number;
}

/** What a list is sorted by: all keys in the same direction, the last one unique and a text. No key may be NULL. */
export interface Order {
  name: string;
  keys: readonly SortKey[];
  direction: "asc" | "desc";
}
export interface SortKey {
  column: Prisma.Sql;
  /** `whole` is any integer type, `real` is float8. */
  type: "time" | "whole" | "real" | "text";
}

export const time = (column: Prisma.Sql): SortKey => ({ column, type: "time" });
export const whole = (column: Prisma.Sql): SortKey => ({ column, type: "whole" });
export const real = (column: Prisma.Sql): SortKey => ({ column, type: "real" });
export const text = (column: Prisma.Sql): SortKey => ({ column, type: "text" });

const schemas = {
  time: z.iso.datetime(),
  whole: z.string().regex(/^-?\d{1,18}$/u),
  real: z.string().regex(/^-?\d+(\.\d+)?(e[+-]?\d{1,3})?$/u),
  // PostgreSQL knows no NUL.
  text: z.string().regex(/^[^\0]*$/u),
};
const casts = {
  time: Prisma.sql`timestamptz`,
  whole: Prisma.sql`int8`,
  real: Prisma.sql`float8`,
  text: Prisma.sql`text`,
};

/** The parts of a statement that give one page: WHERE starts behind the cursor, `column` is what the next cursor is made of. */
export function buildKeyset({ name, keys, direction }: Order, { cursor, limit }: PageInput) {
  const columns = keys.map((key) => key.column);
  const descending = direction === "desc";
  return {
    where: cursor === null ? Prisma.sql`TRUE` : behind(columns, descending, keys, readCursor(name, keys, cursor)),
    orderBy: Prisma.sql`ORDER BY ${Prisma.join(columns.map((column) => (descending ? Prisma.sql`${column} DESC` : column)))}`,
    limit: Prisma.sql`LIMIT ${pageSize(limit) + 1}`,
    column: Prisma.sql`json_build_array(${Prisma.join(keys.map(toText))}) AS "sortKey"`,
  };
}

export interface Sorted {
  sortKey: string[];
}

/** Takes off the one row too many by which we know that there is more, and the column of the cursor. */
export function buildPage<Row extends Sorted>(
  rows: readonly Row[],
  order: Order,
  limit: number | undefined,
): Page<Omit<Row, "sortKey">> {
  const size = pageSize(limit);
  const shown = rows.slice(0, size);
  const last = rows.length > size ? shown.at(-1) : undefined;
  return {
    items: shown.map(({ sortKey: _, ...row }) => row),
    next: last ? encodeCursor([order.name, ...last.sortKey]) : null,
  };
}

export const pageSize = (limit = 50): number => Math.min(200, Math.max(1, Math.trunc(limit)));

function readCursor(name: string, keys: readonly SortKey[], cursor: string): string[] {
  const [, ...values] = parseCursor(cursor, z.tuple([z.literal(name)]).rest(z.string()));
  const isOurs =
    values.length === keys.length && keys.every((key, i) => schemas[key.type].safeParse(values[i]).success);
  if (!isOurs) throw foreignCursor();
  return values;
}

function behind(columns: Prisma.Sql[], descending: boolean, keys: readonly SortKey[], values: string[]): Prisma.Sql {
  const bounds = keys.map((key, i) => Prisma.sql`${values[i]}::${casts[key.type]}`);
  const operator = descending ? Prisma.sql`<` : Prisma.sql`>`;
  return Prisma.sql`(${Prisma.join(columns)}) ${operator} (${Prisma.join(bounds)})`;
}

/** Without loss: microseconds for times, the shortest exact form for float8. */
const toText = ({ column, type }: SortKey): Prisma.Sql =>
  type === "time"
    ? Prisma.sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
    : Prisma.sql`(${column})::text`;

/** Opaque to everyone else. */
export const encodeCursor = (parts: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(parts)).toString("base64url");

/** Throws bad_request for a cursor that is not ours, or of a list that is sorted otherwise. */
export function parseCursor<T>(cursor: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch (cause) {
    throw foreignCursor(cause);
  }
}

const foreignCursor = (cause?: unknown) =>
  new ObservatoryError("bad_request", "The cursor does not belong to this list; start again without it.", { cause });
