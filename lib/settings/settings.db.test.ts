import { expect, test } from "vitest";
import { aDatabase } from "../../test/test-database";
import { defaultSettings } from "./definitions";
import { getSettings } from "./get-settings";
import { listLatestSettingChanges, listSettingChanges } from "./list-setting-changes";
import { listSettings } from "./list-settings";
import { overridesFromEnv } from "./overrides-from-env";
import { resetSetting } from "./reset-setting";
import { saveSetting } from "./save-setting";

const by = "operator@example.org";

test("a new database has the defaults; the environment goes before them, and what is stored before both", async () => {
  const { database } = await aDatabase();
  expect(await getSettings(database, {})).toEqual(defaultSettings);
  const overrides = { judgeMaxAttempts: 7, judgeMaxTokens: 900 };
  await saveSetting(database, "judgeMaxAttempts", 2, by);
  const settings = await getSettings(database, overrides);
  expect(settings).toEqual({ ...defaultSettings, judgeMaxTokens: 900, judgeMaxAttempts: 2 });
});

test("a reset setting falls back to the environment and then to the default", async () => {
  const { database } = await aDatabase();
  await saveSetting(database, "maxPostsPerRun", 3, by);
  await resetSetting(database, "maxPostsPerRun", by);
  expect((await getSettings(database, { maxPostsPerRun: 9 })).maxPostsPerRun).toBe(9);
  expect((await getSettings(database, {})).maxPostsPerRun).toBe(500);
});

test("each change is kept with what it replaced, who made it, and a line in the audit log", async () => {
  const { database } = await aDatabase();
  await saveSetting(database, "maxPostsPerRun", 3, by);
  await saveSetting(database, "maxPostsPerRun", 4, "other@example.org");
  await resetSetting(database, "maxPostsPerRun", by);
  await saveSetting(database, "schedulePaused", true, by);
  const changes = await listSettingChanges(database, { key: "maxPostsPerRun", limit: 10 });
  expect(changes.map(({ oldValue, newValue, by }) => [oldValue, newValue, by])).toEqual([
    [4, null, by],
    [3, 4, "other@example.org"],
    [null, 3, by],
  ]);
  const log = await database.auditLog.findMany({ orderBy: { id: "asc" } });
  expect(log.map((line) => [line.actor, line.act, line.target, line.detail])).toEqual([
    [by, "setting.saved", "maxPostsPerRun", { from: null, to: 3 }],
    ["other@example.org", "setting.saved", "maxPostsPerRun", { from: 3, to: 4 }],
    [by, "setting.reset", "maxPostsPerRun", { from: 4 }],
    [by, "setting.saved", "schedulePaused", { from: null, to: true }],
  ]);
});

test("changes are paged by their id, newest first", async () => {
  const { database } = await aDatabase();
  for (const value of [1, 2, 3]) await saveSetting(database, "maxPostsPerRun", value, by);
  const first = await listSettingChanges(database, { limit: 2 });
  const second = await listSettingChanges(database, { limit: 2, beforeId: first[1]?.id ?? "" });
  expect([...first, ...second].map((change) => change.newValue)).toEqual([3, 2, 1]);
});

test("saving the stored value again, or resetting what is not stored, leaves no trace", async () => {
  const { database } = await aDatabase();
  await saveSetting(database, "judgeFallbackModels", ["a/b"], by);
  await saveSetting(database, "judgeFallbackModels", ["a/b"], by);
  await resetSetting(database, "judgeModel", by);
  expect(await database.auditLog.count()).toBe(1);
  expect(await database.settingChange.count()).toBe(1);
});

test("eight people who save at once each replace the value that the one before them left", async () => {
  const { database } = await aDatabase();
  await Promise.all(
    [1, 2, 3, 4, 5, 6, 7, 8].map((value) => saveSetting(database, "maxPostsPerRun", value, `u${value}@x`)),
  );
  const changes = (await listSettingChanges(database, { limit: 10 })).reverse();
  expect(changes).toHaveLength(8);
  changes.forEach((change, i) => {
    expect(change.oldValue).toEqual(changes[i - 1]?.newValue ?? null);
  });
});

test.each([
  ["maxPostsPerRun", 0, "Posts per run: must be a whole number from 1 to 100,000."],
  ["maxPostsPerRun", "5", "Posts per run: must be a whole number from 1 to 100,000."],
  ["commentSampleShare", 1.01, "Share of comments judged: must be a number from 0 to 1."],
  ["scheduleEveryHours", 5, "Run every: must be one of 1, 2, 3, 4, 6, 8, 12, 24."],
  ["schedulePaused", "yes", "Schedule paused: must be on or off."],
  ["judgeModel", "gpt", "Judge model: must be a model's name on OpenRouter, such as google/gemini-3-flash-preview."],
  ["judgeModel", "openrouter/auto", "Judge model: this alias changes the judge from call to call."],
  [
    "judgeFallbackModels",
    ["a/b", "x"],
    "Fallback models: must be a model's name on OpenRouter, such as google/gemini-3-flash-preview.",
  ],
  ["judgeFallbackModels", Array(6).fill("a/b"), "Fallback models: must be a list of at most 5 entries."],
  ["reportOutputPath", "a\u0000b", "Report folder: must not contain control characters."],
  ["toString", 1, "There is no setting of this name."],
])("%s = %j is refused with a sentence, and nothing is written", async (key, value, message) => {
  const { database } = await aDatabase();
  await expect(saveSetting(database, key, value, by)).rejects.toMatchObject({ code: "bad_request", message });
  expect(await database.setting.count()).toBe(0);
  expect(await database.auditLog.count()).toBe(0);
});

test("a stored value that is not valid is a configuration error which names the setting", async () => {
  const { database } = await aDatabase();
  await database.setting.create({ data: { key: "maxPostsPerRun", value: -1, updatedBy: "by hand" } });
  await expect(getSettings(database, {})).rejects.toMatchObject({
    code: "configuration",
    message: expect.stringContaining("maxPostsPerRun"),
  });
  await saveSetting(database, "maxPostsPerRun", 5, by);
  expect((await getSettings(database, {})).maxPostsPerRun).toBe(5);
});

test("a stored setting that this version does not know changes nothing", async () => {
  const { database } = await aDatabase();
  await database.setting.create({ data: { key: "fromTheFuture", value: 1, updatedBy: "newer version" } });
  expect(await getSettings(database, {})).toEqual(defaultSettings);
});

test("the list for the page tells what holds, from where, and shows a broken value as one", async () => {
  const { database } = await aDatabase();
  await saveSetting(database, "maxPostsPerRun", 3, by);
  await database.setting.create({ data: { key: "maxAgentsPerRun", value: "many", updatedBy: "by hand" } });
  const overrides = overridesFromEnv({ openrouterModel: "maker/model", judgeMaxAttempts: null, judgeMaxTokens: null });
  const rows = new Map((await listSettings(database, overrides)).map((row) => [row.key, row]));
  expect(rows.size).toBe(Object.keys(defaultSettings).length);
  expect(rows.get("maxPostsPerRun")).toMatchObject({
    value: 3,
    fallback: 500,
    fallbackFrom: "default",
    stored: { by },
  });
  expect(rows.get("maxAgentsPerRun")).toMatchObject({ value: null, fallback: 200, stored: { by: "by hand" } });
  expect(rows.get("judgeModel")).toMatchObject({ value: "maker/model", fallbackFrom: "environment", stored: null });
  expect(rows.get("judgeMaxTokens")).toMatchObject({ value: 1_800, fallbackFrom: "default" });
});

test("a variable that names a model which changes from call to call is an error, as it is on the page", () => {
  const none = { judgeMaxAttempts: null, judgeMaxTokens: null };
  expect(() => overridesFromEnv({ openrouterModel: "openrouter/auto", ...none })).toThrow("OPENROUTER_MODEL");
});

test("the latest changes of each setting are told newest first, no more of each than asked for", async () => {
  const { database } = await aDatabase();
  for (const value of [1, 2, 3]) await saveSetting(database, "maxPostsPerRun", value, by);
  await saveSetting(database, "schedulePaused", true, by);
  const changes = await listLatestSettingChanges(database, { perKey: 2 });
  expect(changes.map((change) => [change.key, change.oldValue, change.newValue])).toEqual([
    ["schedulePaused", null, true],
    ["maxPostsPerRun", 2, 3],
    ["maxPostsPerRun", 1, 2],
  ]);
  expect(changes[0]).toMatchObject({ id: "4", by, at: expect.any(Date) });
});
