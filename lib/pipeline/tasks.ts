/** The task ids are the original system's; pages, API and logs name them so. */
export const taskIds = [
  "start",
  "scrape_all_entities",
  "build_transcripts",
  "run_evaluations",
  "compute_aggregates",
  "aggregate_agent_scores",
  "generate_reports",
  "end",
] as const;
export type TaskId = (typeof taskIds)[number];

/** start → scrape → transcripts → evaluations → [aggregates, agent scores] → reports → end, as the run page draws it. */
export const taskEdges: ReadonlyArray<readonly [TaskId, TaskId]> = [
  ["start", "scrape_all_entities"],
  ["scrape_all_entities", "build_transcripts"],
  ["build_transcripts", "run_evaluations"],
  ["run_evaluations", "compute_aggregates"],
  ["run_evaluations", "aggregate_agent_scores"],
  ["compute_aggregates", "generate_reports"],
  ["aggregate_agent_scores", "generate_reports"],
  ["generate_reports", "end"],
];
