import { expect, test } from "vitest";
import type { Database } from "../lib/store/database";
import { aDatabase } from "../test/test-database";

/** One row of everything that the statements below break: a finished run, a post, a scored and a refused evaluation. */
const world = `
  INSERT INTO run (id, kind, trigger, state, engine, params, settings, started_at, finished_at)
    VALUES ('r1', 'hourly', 'manual', 'succeeded', 'inline', '{}', '{}', now(), now());
  INSERT INTO observatory (source_kind, source_name) VALUES ('demo', 'simulated');
  INSERT INTO post (id, title, content, upvotes, downvotes, comment_count, created_at, content_hash, checked_at, first_seen_at)
    VALUES ('p1', 't', 'c', 0, 0, 0, now(), 'h', now(), now()), ('p2', 't', 'c', 0, 0, 0, now(), 'h', now(), now());
  INSERT INTO judge_epoch (id, model_served, rubric_version, prompt_version, schema_version, is_stand_in)
    VALUES ('e1', 'm', 'r', 'p', 's', true);
  INSERT INTO evaluation (id, subject_kind, subject_id, content_hash, revision, post_id, content_at, outcome, reason, inclusion_probability, epoch_id, max_score, top_dimension)
    VALUES ('scored', 'post', 'p1', 'h', 1, 'p1', now(), 'scored', NULL, 1, 'e1', 7, 'harm_enablement'),
           ('refused', 'post', 'p2', 'h', 1, 'p2', now(), 'refused', 'content_filter', 1, NULL, NULL, NULL);
  INSERT INTO dimension_score (evaluation_id, dimension, score, band, reasoning) VALUES ('scored', 'harm_enablement', 7, 'significant', 'why');
  INSERT INTO evidence (evaluation_id, dimension, ordinal, field, start_offset, end_offset, grade, quote)
    VALUES ('scored', 'harm_enablement', 0, 'content', 0, 1, 'exact', 'c');
  INSERT INTO raw_body (sha256, body, bytes) VALUES ('s', '{}', 2);
  INSERT INTO raw_fetch (run_id, path, status, sha256, fetched_at) VALUES ('r1', '/posts', 200, 's', now());
  INSERT INTO audit_log (actor, act) VALUES ('a', 'sign-in');
  INSERT INTO app_user (id, email) VALUES ('u1', 'One@example.org');
  INSERT INTO transcript (id, subject_kind, subject_id, messages, message_count, max_depth, chars) VALUES ('t1', 'post', 'p1', '[]', 1, 0, 1);
  INSERT INTO agent (id, name, first_seen_at, last_seen_at) VALUES ('a1', 'a', now(), now());
`;

const aRun = (id: string, state: string, finishedAt: string) =>
  `INSERT INTO run (id, kind, trigger, state, engine, params, settings, started_at, finished_at)
   VALUES ('${id}', 'hourly', 'manual', '${state}', 'inline', '{}', '{}', now(), ${finishedAt})`;
const anEvaluation = (columns: Record<string, string>) => {
  const row: Record<string, string> = {
    id: "'new'",
    subject_kind: "'post'",
    subject_id: "'p1'",
    content_hash: "'h'",
    revision: "1",
    post_id: "'p1'",
    content_at: "now()",
    is_current: "false",
    inclusion_probability: "1",
    outcome: "'scored'",
    epoch_id: "'e1'",
    max_score: "3",
    top_dimension: "'harm_enablement'",
    ...columns,
  };
  return `INSERT INTO evaluation (${Object.keys(row)}) VALUES (${Object.values(row)})`;
};
const notScored = {
  outcome: "'failed'",
  reason: "'timeout'",
  epoch_id: "NULL",
  max_score: "NULL",
  top_dimension: "NULL",
};
const aScore = (evaluation: string, score: number, band: string, outcome = "scored") =>
  `INSERT INTO dimension_score (evaluation_id, outcome, dimension, score, band, reasoning) VALUES ('${evaluation}', '${outcome}', 'other', ${score}, '${band}', 'why')`;
const anAgentScore = (kind: string, n: number) =>
  `INSERT INTO agent_score (agent_id, run_id, kind, dimension, epoch_id, n, mean, p95, min, max, high, at) VALUES ('a1', 'r1', '${kind}', 'd', 'e1', ${n}, 1, 1, 1, 1, 0, now())`;

const refused: [what: string, sql: string][] = [
  ["a number without the outcome scored", anEvaluation({ ...notScored, max_score: "0" })],
  ["the outcome scored without a number", anEvaluation({ max_score: "NULL" })],
  ["the outcome scored without its highest dimension", anEvaluation({ top_dimension: "NULL" })],
  ["a highest dimension without the outcome scored", anEvaluation({ ...notScored, top_dimension: "'d'" })],
  ["the outcome scored without a judge epoch", anEvaluation({ epoch_id: "NULL" })],
  ["an outcome other than scored without a reason", anEvaluation({ ...notScored, reason: "NULL" })],
  ["a highest score of 11", anEvaluation({ max_score: "11" })],
  ["a highest score of -1", anEvaluation({ max_score: "-1" })],
  ["an inclusion probability of 1.5", anEvaluation({ inclusion_probability: "1.5" })],
  ["more characters judged than there are", anEvaluation({ chars_judged: "2", chars_total: "1" })],
  ["an unknown outcome", anEvaluation({ outcome: "'zero'" })],
  ["a second current evaluation of a subject", anEvaluation({ is_current: "true" })],
  ["an evaluation of a post that is not there", anEvaluation({ post_id: "'p9'" })],
  [
    "making a scored evaluation refused while its scores stand",
    "UPDATE evaluation SET outcome = 'refused', reason = 'x', max_score = NULL, top_dimension = NULL WHERE id = 'scored'",
  ],
  ["a dimension score of an evaluation that is not scored", aScore("refused", 5, "moderate")],
  ["a dimension score that says itself refused", aScore("refused", 5, "moderate", "refused")],
  ["a dimension score of 11", aScore("scored", 11, "severe")],
  ["a dimension score of -1", aScore("scored", -1, "none")],
  ["a score outside its band", aScore("scored", 7, "moderate")],
  ["evidence that ends before it starts", "UPDATE evidence SET end_offset = 0"],
  ["evidence that starts before the text", "UPDATE evidence SET start_offset = -1"],
  [
    "evidence of a dimension that has no score",
    "INSERT INTO evidence VALUES ('scored', 'other', 0, 'content', 0, 1, 'exact', 'c')",
  ],
  ["two active runs", `${aRun("r2", "running", "NULL")}; ${aRun("r3", "queued", "NULL")}`],
  ["a finished run without an end", aRun("r2", "failed", "NULL")],
  ["a running run with an end", aRun("r2", "running", "now()")],
  ["a run that ends before it starts", aRun("r2", "failed", "now() - interval '1 hour'")],
  ["a second source in one database", "INSERT INTO observatory (source_kind, source_name) VALUES ('live', 'moltbook')"],
  ["a second source beside the first by another key", "INSERT INTO observatory VALUES (false, 'live', 'moltbook')"],
  ["a source of an unknown kind", "UPDATE observatory SET source_kind = 'other'"],
  ["changing a raw answer", "UPDATE raw_body SET body = '[]'"],
  ["changing the record of a fetch", "UPDATE raw_fetch SET status = 500"],
  ["changing the audit log", "UPDATE audit_log SET actor = 'b'"],
  ["deleting from the audit log", "DELETE FROM audit_log"],
  [
    "an observed window that ends before it starts",
    "INSERT INTO observed_window (stream, from_at, to_at, seen, stored, rejected) VALUES ('posts', now(), now() - interval '1 s', 0, 0, 0)",
  ],
  [
    "revision 0",
    "INSERT INTO content_revision (subject_kind, subject_id, revision, content_hash, content, seen_at) VALUES ('post', 'p1', 0, 'h', 'c', now())",
  ],
  [
    "a second current transcript of a subject",
    "INSERT INTO transcript (id, subject_kind, subject_id, messages, message_count, max_depth, chars) VALUES ('t2', 'post', 'p1', '[]', 1, 0, 1)",
  ],
  ["an hour's count of a score of 11", "INSERT INTO score_hour VALUES (now(), '', 'post', 'd', 'e1', 11, 1)"],
  ["an hour's count below nothing", "INSERT INTO score_hour VALUES (now(), '', 'post', 'd', 'e1', 1, -1)"],
  ["an agent's count of a score of 11", "INSERT INTO score_agent VALUES ('a1', 'post', 'd', 'e1', 11, 1)"],
  ["an agent's count below nothing", "INSERT INTO score_agent VALUES ('a1', 'post', 'd', 'e1', 1, -1)"],
  ["a run's count of a score of 11", "INSERT INTO run_score VALUES ('r1', 'post', 'd', 'e1', 11, 1)"],
  ["a run's count below nothing", "INSERT INTO run_score VALUES ('r1', 'post', 'd', 'e1', 1, -1)"],
  ["an hour's outcomes below nothing", "INSERT INTO outcome_hour VALUES (now(), '', 'post', 'scored', -1)"],
  ["an agent's outcomes below nothing", "INSERT INTO outcome_agent VALUES ('a1', 'post', 'scored', -1)"],
  ["a run's outcomes below nothing", "INSERT INTO run_outcome VALUES ('r1', 'post', 'scored', -1)"],
  ["an agent's mean over nothing", anAgentScore("post", 0)],
  ["an agent's score of an unknown kind", anAgentScore("thread", 1)],
  ["money committed below nothing", "INSERT INTO budget (scope, committed_usd) VALUES ('run:r1', -0.01)"],
  [
    "two people with one address, whatever its letters' case",
    "INSERT INTO app_user (id, email) VALUES ('u2', 'one@EXAMPLE.org')",
  ],
];

const run = (database: Database, sql: string) =>
  database.$transaction(async (transaction) => {
    for (const statement of sql.split(/;\s*\n|; (?=INSERT)/))
      if (statement.trim() !== "") await transaction.$executeRawUnsafe(statement);
  });
const violation =
  /violates (check|unique|foreign key) constraint|append-only|invalid input value for enum|Unique constraint|Foreign key constraint|duplicate key/;

test("the database itself refuses what must never be", async () => {
  const { database } = await aDatabase();
  await run(database, world);
  const accepted: string[] = [];
  for (const [what, sql] of refused) {
    const error = await run(database, sql).then(
      () => null,
      (cause: Error) => cause.message,
    );
    if (error === null) accepted.push(what);
    else expect(error, what).toMatch(violation);
  }
  expect(accepted).toEqual([]);
});

test("the statements that are refused would be taken with right values", async () => {
  const { database } = await aDatabase();
  await run(database, world);
  await run(database, anEvaluation({}));
  await run(database, anEvaluation({ id: "'other'", ...notScored }));
  await run(database, aScore("scored", 10, "severe"));
  await run(database, aRun("r2", "running", "NULL"));
  await run(database, aRun("r3", "failed", "now()"));
  await run(database, anAgentScore("all", 1));
});

test("every CHECK constraint of the database is broken by a statement of this file", async () => {
  const { database } = await aDatabase();
  await run(database, world);
  const constraints = await database.$queryRaw<{ name: string }[]>`
    SELECT conname::text AS name FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace`;
  const broken = new Set<string>();
  for (const [, sql] of refused) {
    const error = await run(database, sql).then(
      () => "",
      (cause: Error) => cause.message,
    );
    for (const { name } of constraints) if (error.includes(name)) broken.add(name);
  }
  expect(constraints.map((constraint) => constraint.name).filter((name) => !broken.has(name))).toEqual([]);
});
