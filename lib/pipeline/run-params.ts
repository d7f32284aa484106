import { z } from "zod";

const common = {
  dryRun: z.boolean().default(false),
  noComments: z.boolean().default(false),
  maxPosts: z.int().positive().nullable().default(null),
};

/** What a run was asked to do. Stored with the run; the same shape comes from the schedule, the command line, the page and the API. */
export const runParams = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("hourly"), ...common }),
  z.object({ kind: z.literal("weekly"), ...common }),
  z.object({ kind: z.literal("range"), from: z.iso.datetime(), to: z.iso.datetime(), ...common }),
  z.object({
    kind: z.literal("hours"),
    hours: z
      .int()
      .min(1)
      .max(24 * 366),
    ...common,
  }),
  z.object({ kind: z.literal("dump"), ...common }),
]);
export type RunParams = z.infer<typeof runParams>;
