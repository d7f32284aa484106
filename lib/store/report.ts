import type { Sql } from "./database";

/** A run's report, one a run: a second build takes the first one's place. */
export async function saveReport(db: Sql, runId: string, report: { html: string; summary: unknown }): Promise<void> {
  const summary = JSON.stringify(report.summary);
  await db.$executeRaw`
    INSERT INTO report (run_id, html, summary) VALUES (${runId}, ${report.html}, ${summary}::jsonb)
    ON CONFLICT (run_id) DO UPDATE SET html = excluded.html, summary = excluded.summary`;
}
