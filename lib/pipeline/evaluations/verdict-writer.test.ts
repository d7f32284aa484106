import { expect, test } from "vitest";
import { aDueSubject } from "../../../test/builders/a-due-subject";
import { aPost } from "../../../test/builders/a-post";
import type { EvaluationRow } from "../../store/types";
import { buildUnjudged } from "./decide-evaluation";
import { createVerdictWriter } from "./verdict-writer";

const aRow = (id: string): EvaluationRow => ({
  due: aDueSubject(aPost({ id })),
  judged: buildUnjudged("abstained", "empty"),
  runId: "run-1",
  evaluationId: id,
  inclusionProbability: 1,
});
const ids = (rows: EvaluationRow[]) => rows.map((row) => row.evaluationId);

test("stores the first verdict at once, and together those that arrive while it is being stored", async () => {
  const saved: string[][] = [];
  const write = createVerdictWriter(async (rows) => {
    saved.push(ids(rows));
    await new Promise((resolve) => setImmediate(resolve));
  });
  await Promise.all(["a", "b", "c"].map((id) => write(aRow(id))));
  await write(aRow("d"));
  expect(saved).toEqual([["a"], ["b", "c"], ["d"]]);
});

test("one that cannot be stored fails alone", async () => {
  const saved: string[] = [];
  const write = createVerdictWriter(async (rows) => {
    await new Promise((resolve) => setImmediate(resolve));
    if (rows.some((row) => row.evaluationId === "bad")) throw new Error("the row is wrong");
    saved.push(...ids(rows));
  });
  const ended = await Promise.allSettled(["a", "b", "bad", "c"].map((id) => write(aRow(id))));
  expect(ended.map((each) => each.status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
  expect(saved).toEqual(["a", "b", "c"]);
});
