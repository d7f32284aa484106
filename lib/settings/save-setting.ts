import { isDeepStrictEqual } from "node:util";
import { appendAudit } from "../audit/append-audit";
import type { Database } from "../store/database";
import { parseSetting } from "./parse-setting";
import { parseSettingKey } from "./setting-key";

/**
 * Stores a value that the setting's schema accepts, with its change and its line in the audit log; throws bad_request with a sentence
 * for the field otherwise. Saving what is already stored writes nothing. It holds from the next run on: runs pin their settings.
 */
export async function saveSetting(db: Database, key: string, value: unknown, by: string): Promise<void> {
  const known = parseSettingKey(key);
  const parsed = parseSetting(known, value);
  await db.$transaction(async (tx) => {
    // Two people who save at once take turns, so that each change names the value that it really replaced.
    await tx.$executeRaw`LOCK TABLE setting IN SHARE ROW EXCLUSIVE MODE`;
    const old = await tx.setting.findUnique({ where: { key: known } });
    if (old && isDeepStrictEqual(old.value, parsed)) return;
    const json = JSON.stringify(parsed);
    await tx.$executeRaw`
      INSERT INTO setting (key, value, updated_at, updated_by) VALUES (${known}, ${json}::jsonb, now(), ${by})
      ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at, updated_by = excluded.updated_by`;
    const oldJson = old ? JSON.stringify(old.value) : null;
    await tx.$executeRaw`
      INSERT INTO setting_change (key, old_value, new_value, by) VALUES (${known}, ${oldJson}::jsonb, ${json}::jsonb, ${by})`;
    await appendAudit(tx, {
      actor: by,
      act: "setting.saved",
      target: known,
      detail: { from: old?.value ?? null, to: parsed },
    });
  });
}
