import { ObservatoryError } from "../errors";
import type { Sql } from "./database";

export interface ObservatorySource {
  kind: "live" | "dump" | "demo";
  name: string;
}

export async function getSource(db: Sql): Promise<ObservatorySource | null> {
  const rows = await db.$queryRaw<ObservatorySource[]>`
    SELECT source_kind AS kind, source_name AS name FROM observatory`;
  return rows[0] ?? null;
}

/** Makes this the source that the database observes; refuses another one than it has (docs/decisions/one-source-a-database.md). */
export async function claimSource(db: Sql, source: ObservatorySource): Promise<void> {
  await db.$executeRaw`
    INSERT INTO observatory (source_kind, source_name) VALUES (${source.kind}, ${source.name}) ON CONFLICT DO NOTHING`;
  const claimed = await getSource(db);
  if (claimed?.kind === source.kind && claimed.name === source.name) return;
  throw new ObservatoryError(
    "configuration",
    `This database observes ${claimed?.kind} "${claimed?.name}" and cannot take in ${source.kind} "${source.name}" as well; give that a database of its own.`,
  );
}
