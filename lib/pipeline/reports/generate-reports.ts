import { highRiskThreshold } from "../../judging/bands";
import { countStored } from "../../store/count-stored";
import { getRun } from "../../store/get-run";
import { loadReportFigures } from "../../store/load-report-figures";
import { saveReport } from "../../store/report";
import type { Counts, Task } from "../run-task";
import { minAgentItems, renderReport } from "./render-report";
import { summariseReport } from "./summarise-report";
import { writeReportFile } from "./write-report-file";

const maxItems = 50;

/** The run's report: kept in the database, and written as a file where the operator named a folder. */
export async function generateReports({ scope, step, log }: Task): Promise<Counts> {
  const { context, runId, settings } = scope;
  const { db, source } = context;
  return step("report", async () => {
    const run = await getRun(db, runId);
    if (!run) throw new Error(`Run ${runId} is gone.`);
    const figures = await loadReportFigures(db, runId, { highRisk: highRiskThreshold, maxItems, minAgentItems });
    const summary = summariseReport(figures);
    const head = {
      runId,
      kind: scope.params.kind,
      sourceKind: source.kind,
      sourceName: source.name,
      createdAt: run.createdAt,
      stored: await countStored(db, runId),
      modelCalls: run.modelCalls,
      costUsd: run.costUsd,
    };
    const report = renderReport(head, figures, summary);
    await saveReport(db, runId, { html: report, summary });
    if (settings.reportOutputPath !== "") {
      await writeReportFile(settings.reportOutputPath, runId, report);
      await log("info", "The report was written as a file, too.", { folder: settings.reportOutputPath });
    }
    return { reportBytes: Buffer.byteLength(report) };
  });
}
