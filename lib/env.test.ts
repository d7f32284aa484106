import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { envVariables, parseEnv } from "./env";

const least = { DATABASE_URL: "postgresql://127.0.0.1/observatory", SAMPLE_SECRET: "0123456789abcdef" };
const failure = (record: Record<string, string>): string => {
  try {
    parseEnv({ ...least, ...record });
    return "";
  } catch (error) {
    return (error as Error).message;
  }
};

test(".env.example lists exactly the variables that are read, each once", () => {
  const listed = [...readFileSync(".env.example", "utf8").matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map((match) => match[1]);
  expect(listed.toSorted()).toEqual(Object.keys(envVariables.shape).toSorted());
});

test(".env.example names the defaults that hold", () => {
  const example = readFileSync(".env.example", "utf8");
  for (const [name, schema] of Object.entries(envVariables.shape)) {
    const fallback = schema.safeParse(undefined);
    if (!fallback.success || fallback.data === undefined) continue;
    expect(example).toMatch(new RegExp(`^# ${name}=${String(fallback.data).replace(/[.]/g, "\\.")}$`, "m"));
  }
});

test("takes defaults for everything but the database and the sample's key, and the real addresses", () => {
  const env = parseEnv(least);
  expect(env.moltbookBaseUrl).toBe("https://www.moltbook.com/api/v1");
  expect(env.openrouterBaseUrl).toBe("https://openrouter.ai/api/v1");
  expect(env.openrouterApiKey).toBeNull();
  expect(env.sourceName).toBe("www.moltbook.com");
  expect(Object.isFrozen(env)).toBe(true);
});

test("takes an empty variable for one that is not set", () => {
  expect(parseEnv({ ...least, OPENROUTER_API_KEY: "", PORT: "" })).toEqual(parseEnv(least));
});

test("takes Inngest when a server of it is named, the embedded engine otherwise, and says why", () => {
  const engine = (record: Record<string, string>) => {
    const { engine, engineReason } = parseEnv({ ...least, ...record });
    return `${engine}: ${engineReason}`;
  };
  expect(engine({})).toBe("embedded: no Inngest server is configured");
  expect(engine({ INNGEST_DEV: "1" })).toBe("inngest: INNGEST_DEV is set");
  expect(engine({ INNGEST_DEV: "0" })).toBe("embedded: no Inngest server is configured");
  expect(engine({ INNGEST_DEV: "0", INNGEST_BASE_URL: "http://inngest:8288" })).toBe(
    "inngest: INNGEST_BASE_URL is set",
  );
  expect(engine({ INNGEST_EVENT_KEY: "key" })).toBe("inngest: INNGEST_EVENT_KEY is set");
  expect(engine({ INNGEST_DEV: "1", ENGINE: "embedded" })).toBe("embedded: ENGINE=embedded");
});

test.each([
  [{ DATABASE_URL: "" }, "DATABASE_URL is not set: npm start sets it."],
  [{ DATABASE_URL: "mysql://db" }, "DATABASE_URL must be an address that starts with postgresql://."],
  [{ PORT: "70000" }, "PORT must be a whole number from 1 to 65535."],
  [{ JUDGE_MAX_ATTEMPTS: "three" }, "JUDGE_MAX_ATTEMPTS must be a whole number from 1 to 10."],
  [{ ENGINE: "airflow" }, "ENGINE must be one of auto, inngest, embedded."],
  [
    { MOLTBOOK_BASE_URL: "https://moltbook.com/api/v1" },
    "MOLTBOOK_BASE_URL must name www.moltbook.com, not the bare host.",
  ],
  [
    { OPENROUTER_BASE_URL: "openrouter.ai" },
    "OPENROUTER_BASE_URL must be an address that starts with http:// or https://.",
  ],
  [{ ADMIN_EMAIL: "a@example.org" }, "ADMIN_EMAIL and ADMIN_PASSWORD must be set both or neither."],
])("refuses %j with one sentence that names the variable", (record, message) => {
  expect(failure(record as Record<string, string>)).toBe(message);
});

test("no error shows the value of a variable", () => {
  const names = Object.keys(envVariables.shape);
  for (const name of names) expect(failure({ [name]: "s3cr3t" })).not.toContain("s3cr3t");
});
