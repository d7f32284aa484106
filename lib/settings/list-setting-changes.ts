import type { Database } from "../store/database";
import type { SettingKey } from "./definitions";

export interface SettingChange {
  id: string;
  key: string;
  /** null: nothing was stored before, the default or the environment held. */
  oldValue: unknown;
  /** null: the setting was reset. */
  newValue: unknown;
  at: Date;
  by: string;
}

/** Who changed what when, newest first; of one setting, or of all. `beforeId` is the last id of the page before. */
export async function listSettingChanges(
  db: Database,
  { key, beforeId, limit }: { key?: SettingKey; beforeId?: string; limit: number },
): Promise<SettingChange[]> {
  const rows = await db.settingChange.findMany({
    where: { ...(key ? { key } : {}), ...(beforeId ? { id: { lt: BigInt(beforeId) } } : {}) },
    orderBy: { id: "desc" },
    take: limit,
  });
  return rows.map((row) => ({ ...row, id: String(row.id), oldValue: row.oldValue, newValue: row.newValue }));
}

/** The latest changes of every setting that was ever changed, newest first, at most `perKey` each. */
export async function listLatestSettingChanges(db: Database, { perKey }: { perKey: number }): Promise<SettingChange[]> {
  return db.$queryRaw<SettingChange[]>`
    SELECT id::text, key, old_value AS "oldValue", new_value AS "newValue", at, by
    FROM (SELECT *, row_number() OVER (PARTITION BY key ORDER BY id DESC) AS place FROM setting_change) AS placed
    WHERE place <= ${perKey} ORDER BY placed.id DESC`;
}
