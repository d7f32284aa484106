import { expect, test } from "vitest";
import { chooseEngine } from "./choose-engine";

const binary = "/usr/bin/inngest";

test("without anything it is the embedded engine", () => {
  expect(chooseEngine({}, null)).toMatchObject({ engine: "embedded", devServer: null });
  expect(chooseEngine({ ENGINE: "embedded", INNGEST_DEV: "1" }, binary).engine).toBe("embedded");
});

test("the binary of inngest-cli is started, where no other server is named", () => {
  expect(chooseEngine({}, binary)).toMatchObject({
    engine: "inngest",
    devServer: binary,
    reason: "inngest-cli is installed",
  });
  expect(chooseEngine({ ENGINE: "auto", INNGEST_DEV: "1" }, binary)).toMatchObject({
    devServer: binary,
    reason: "INNGEST_DEV is set",
  });
  expect(chooseEngine({ INNGEST_DEV: "0", INNGEST_BASE_URL: "http://inngest:8288" }, binary).devServer).toBeNull();
});

test.each([
  [{ INNGEST_DEV: "1" }, "http://127.0.0.1:8288"],
  [{ INNGEST_DEV: "http://127.0.0.1:9000" }, "http://127.0.0.1:9000"],
  [{ INNGEST_BASE_URL: "http://inngest:8288" }, "http://inngest:8288"],
  [{ INNGEST_EVENT_KEY: "key" }, "https://app.inngest.com"],
])("with %j a server that runs elsewhere is used", (variables, ui) => {
  expect(chooseEngine(variables, null)).toMatchObject({ engine: "inngest", devServer: null, ui });
});

test("asking for Inngest where there is none is refused with what to do", () => {
  expect(() => chooseEngine({ ENGINE: "inngest" }, null)).toThrow("install inngest-cli, or set INNGEST_DEV");
});
