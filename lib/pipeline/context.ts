import type { Budget, Judge } from "../judge/judge";
import type { MoltbookSource } from "../moltbook/source";
import type { Settings } from "../settings/definitions";
import type { Database } from "../store/database";
import type { ObservatorySource } from "../store/observatory-source";

/** The world as the pipeline is given it, one a process. Made in prepare-context.ts; tests make their own. */
export interface PipelineContext {
  db: Database;
  source: ObservatorySource;
  /** One client for all that a run asks in this process: it holds the rate limit. `isWhole`: no ceiling of ours binds. */
  openSource(run: { id: string; settings: Settings; isWhole: boolean }): Promise<MoltbookSource>;
  /** null: no judge is configured. */
  openJudge: ((settings: Settings, budget: Budget) => Judge) | null;
  /** Keys the random sample of comments. */
  sampleSecret: string;
  clock(): Date;
}
