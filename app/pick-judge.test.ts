import { expect, it } from "vitest";
import { pickJudge } from "./pick-judge";

const judges = [{ epochId: "most" }, { epochId: "fewer" }];

it("takes the judge that is asked for, else the one with most verdicts, and none where none gave any", () => {
  expect(pickJudge(judges, "fewer")?.epochId).toBe("fewer");
  expect(pickJudge(judges, "unknown")?.epochId).toBe("most");
  expect(pickJudge(judges, null)?.epochId).toBe("most");
  expect(pickJudge([], "most")).toBeNull();
});
