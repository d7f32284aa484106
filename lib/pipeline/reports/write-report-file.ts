import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { ObservatoryError } from "../../errors";

/** Writes a run's report into the operator's folder, which is made if need be. A folder that cannot be written to is a wrong setting. */
export async function writeReportFile(folder: string, runId: string, html: string): Promise<void> {
  const file = path.join(folder, `${runId}.html`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(file, html, "utf8");
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown";
    throw new ObservatoryError(
      "configuration",
      `The report could not be written to ${file} (${code}); change the setting "Report folder".`,
      { cause, details: { file, code } },
    );
  }
}
