import { z } from "zod";
import { runParams } from "@/lib/pipeline/run-params";

/** What the form sends, to look at the plan and to start the run alike. */
export const runRequest = z.strictObject({ params: runParams });
