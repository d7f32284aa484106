import { z } from "zod";

/** What a child function is invoked with. The input is the job's own JSON, as its parent wrote it. */
export const childInput = z.object({ jobName: z.string(), input: z.json() });
