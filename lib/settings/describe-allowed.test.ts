import { expect, test } from "vitest";
import { defaultSettings } from "./definitions";
import { describeAllowed, describeAllowedInWords } from "./describe-allowed";
import { parseSetting } from "./parse-setting";
import { getDefinition, settingKeys } from "./setting-key";

test.each(settingKeys)("%s: its default passes its own schema, and what is allowed can be said", (key) => {
  expect(parseSetting(key, defaultSettings[key])).toEqual(defaultSettings[key]);
  expect(describeAllowedInWords(describeAllowed(getDefinition(key).schema))).not.toBe("");
});

test("each kind of control is told apart", () => {
  const controls = (key: (typeof settingKeys)[number]) => describeAllowed(getDefinition(key).schema);
  expect(controls("schedulePaused")).toEqual({ control: "switch" });
  expect(controls("scheduleEveryHours")).toEqual({ control: "choice", choices: [1, 2, 3, 4, 6, 8, 12, 24] });
  expect(controls("maxPostsPerRun")).toEqual({ control: "number", whole: true, min: 1, max: 100_000 });
  expect(controls("judgeTemperature")).toEqual({ control: "number", whole: false, min: 0, max: 2 });
  expect(controls("judgeModel")).toEqual({ control: "text", maxLength: null });
  expect(controls("reportOutputPath")).toEqual({ control: "text", maxLength: 1_000 });
  expect(controls("judgeFallbackModels")).toEqual({ control: "list", maxItems: 5 });
});
