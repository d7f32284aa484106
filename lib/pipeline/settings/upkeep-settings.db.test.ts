import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { aSite } from "../testing/a-site";
import { aWorld } from "../testing/a-world";
import { anObservatory, loadEndedRun } from "../testing/an-observatory";

test("setting stuckAfterMinutes: a run without a sign of life for so long makes way for the next", async () => {
  const { ask, run, set, db } = await anObservatory({ site: await aSite({}), settings: { stuckAfterMinutes: 30 } });
  const stuck = await ask();
  await db.$executeRaw`UPDATE run SET engine = 'embedded', state = 'running', started_at = created_at, heartbeat_at = now() - interval '10 minutes'`;
  await expect(run()).rejects.toMatchObject({ code: "run_active" });
  await set({ stuckAfterMinutes: 5 });
  expect((await run()).state).toBe("succeeded");
  expect(await loadEndedRun(db, stuck)).toMatchObject({ state: "failed", errorCode: "run_stuck" });
});

test("setting reportOutputPath: names the folder where each run's report is written as a file, too", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "observatory-reports-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const { run, set, db } = await anObservatory({ site: await aSite(aWorld()) });
  await run();
  expect(await readdir(folder)).toEqual([]);
  await set({ reportOutputPath: path.join(folder, "new") });
  const { id } = await run();
  expect(await readdir(path.join(folder, "new"))).toEqual([`${id}.html`]);
  const { html } = await db.report.findUniqueOrThrow({ where: { runId: id } });
  expect(await readFile(path.join(folder, "new", `${id}.html`), "utf8")).toBe(html);
});

test("setting reportOutputPath: a folder that cannot be written to fails the task with a sentence that says what to change", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "observatory-reports-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(path.join(folder, "taken"), "");
  const { run, db } = await anObservatory({
    site: await aSite(aWorld()),
    settings: { reportOutputPath: path.join(folder, "taken") },
  });
  const ended = await run();
  expect(ended).toMatchObject({ state: "failed", errorCode: "configuration" });
  expect(ended.tasks.generate_reports?.error).toMatch(
    /could not be written to .*taken.*change the setting "Report folder"/,
  );
  expect(await db.report.count()).toBe(1);
});
