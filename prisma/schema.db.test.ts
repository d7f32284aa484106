import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { parseSchema } from "../test/parse-schema";
import { aDatabase } from "../test/test-database";

const schema = async () => parseSchema(await readFile("prisma/schema.prisma", "utf8"));

test("every table and column of the migrated database is in schema.prisma, with its type, nullability and default, and no other", async () => {
  const { database } = await aDatabase();
  const columns = await database.$queryRaw<
    { table: string; name: string; type: string; nullable: boolean; hasDefault: boolean }[]
  >`
    SELECT c.table_name AS "table", c.column_name AS name, c.is_nullable = 'YES' AS nullable,
      CASE WHEN c.udt_name = 'numeric' THEN format('numeric(%s,%s)', c.numeric_precision, c.numeric_scale) ELSE c.udt_name END AS type,
      c.column_default IS NOT NULL OR c.is_identity = 'YES' OR c.is_generated = 'ALWAYS' AS "hasDefault"
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.table_name <> '_prisma_migrations'`;
  const described = (await schema()).tables.flatMap(({ table, columns }) => columns.map((c) => ({ table, ...c })));
  const lines = (rows: typeof columns) =>
    rows
      .map((c) => `${c.table}.${c.name} ${c.type}${c.nullable ? "?" : ""}${c.hasDefault ? " default" : ""}`)
      .toSorted();
  expect(lines(described)).toEqual(lines(columns));
});

test("every enum has the values of the database, in their order", async () => {
  const { database } = await aDatabase();
  const rows = await database.$queryRaw<{ name: string; values: string[] }[]>`
    SELECT t.typname::text AS name, array_agg(e.enumlabel::text ORDER BY e.enumsortorder) AS values
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid GROUP BY t.typname`;
  expect((await schema()).enums).toEqual(Object.fromEntries(rows.map((row) => [row.name, row.values])));
});

test("primary keys, unique keys and foreign keys are described as they are", async () => {
  const { database } = await aDatabase();
  const rows = await database.$queryRaw<
    { table: string; kind: string; columns: string[]; target: string | null; references: string[]; onDelete: string }[]
  >`
    SELECT conrelid::regclass::text AS "table", contype::text AS kind, confrelid::regclass::text AS target,
      ARRAY(SELECT a.attname::text FROM unnest(conkey) WITH ORDINALITY k(n, i)
        JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = k.n ORDER BY i) AS columns,
      ARRAY(SELECT a.attname::text FROM unnest(confkey) WITH ORDINALITY k(n, i)
        JOIN pg_attribute a ON a.attrelid = confrelid AND a.attnum = k.n ORDER BY i) AS references,
      CASE confdeltype WHEN 'a' THEN 'NoAction' WHEN 'c' THEN 'Cascade' WHEN 'n' THEN 'SetNull' ELSE confdeltype::text END AS "onDelete"
    FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'u', 'f') AND conrelid::regclass::text <> '_prisma_migrations'`;
  const found = rows.map((row) =>
    row.kind === "f"
      ? `${row.table} (${row.columns}) → ${row.target} (${row.references}) ${row.onDelete}`
      : `${row.table} ${row.kind} (${row.columns})`,
  );
  const described = (await schema()).tables.flatMap((t) => [
    `${t.table} p (${t.primaryKey})`,
    ...t.uniques.map((columns) => `${t.table} u (${columns})`),
    ...t.foreignKeys.map((key) => `${t.table} (${key.columns}) → ${key.table} (${key.references}) ${key.onDelete}`),
  ]);
  expect(described.toSorted()).toEqual(found.toSorted());
});
