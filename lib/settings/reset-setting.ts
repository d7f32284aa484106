import { appendAudit } from "../audit/append-audit";
import type { Database } from "../store/database";
import { parseSettingKey } from "./setting-key";

/** Forgets the stored value, so that the environment's or else the default holds again. Resetting what is not stored writes nothing. */
export async function resetSetting(db: Database, key: string, by: string): Promise<void> {
  const known = parseSettingKey(key);
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE setting IN SHARE ROW EXCLUSIVE MODE`;
    const old = await tx.setting.findUnique({ where: { key: known } });
    if (!old) return;
    await tx.setting.delete({ where: { key: known } });
    await tx.$executeRaw`
      INSERT INTO setting_change (key, old_value, new_value, by) VALUES (${known}, ${JSON.stringify(old.value)}::jsonb, NULL, ${by})`;
    await appendAudit(tx, { actor: by, act: "setting.reset", target: known, detail: { from: old.value } });
  });
}
