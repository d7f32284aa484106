import { expect, test } from "vitest";
import { runParams } from "@/lib/pipeline/run-params";
import { readRunForm } from "./read-run-form";

function aForm(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

test("an hourly run without anything else is what the schedule would start", () => {
  const read = readRunForm(aForm({ kind: "hourly", from: "", to: "", hours: "24", maxPosts: "" }));
  expect(runParams.parse(read)).toEqual({ kind: "hourly", dryRun: false, noComments: false, maxPosts: null });
});

test("times of the form are UTC, whatever zone the browser is in", () => {
  const read = readRunForm(
    aForm({ kind: "range", from: "2026-01-30T04:00", to: "2026-01-31T04:00:30", dryRun: "on", maxPosts: "7" }),
  );
  expect(runParams.parse(read)).toEqual({
    kind: "range",
    from: "2026-01-30T04:00:00Z",
    to: "2026-01-31T04:00:30Z",
    dryRun: true,
    noComments: false,
    maxPosts: 7,
  });
});

test("what is missing or no number is sent as it is and refused there", () => {
  expect(runParams.safeParse(readRunForm(aForm({ kind: "range", from: "", to: "" }))).success).toBe(false);
  expect(runParams.safeParse(readRunForm(aForm({ kind: "hours", hours: "many" }))).success).toBe(false);
  expect(runParams.safeParse(readRunForm(aForm({ kind: "hourly", maxPosts: "-1" }))).success).toBe(false);
});
