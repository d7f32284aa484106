import { z } from "zod";
import { ObservatoryError } from "./errors";

const address = z
  .url({ protocol: /^https?$/, error: "must be an address that starts with http:// or https://", abort: true })
  .refine((url) => new URL(url).username === "", "must not carry a user name or password")
  // The bare host redirects to www, and the key would be lost on the way.
  .refine((url) => new URL(url).hostname !== "moltbook.com", "must name www.moltbook.com, not the bare host")
  .transform((url) => url.replace(/\/+$/, ""));
const text = z.string().max(1_000, "must not be longer than 1,000 characters");
const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .refine((n) => n >= min && n <= max, `must be a whole number from ${min} to ${max}`);
const secret = z.string().min(16, "must have at least 16 characters");
const oneOf = <const T extends string[]>(...values: T) =>
  z.enum(values, { error: `must be one of ${values.join(", ")}` });

/** Every variable that the observatory reads. .env.example lists the same ones, with default and meaning; env.test.ts compares the two. */
export const envVariables = z.object({
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: (issue) =>
      issue.input === undefined ? "is not set: npm start sets it" : "must be an address that starts with postgresql://",
  }),
  MOLTBOOK_BASE_URL: address.default("https://www.moltbook.com/api/v1"),
  MOLTBOOK_API_KEY: text.optional(),
  OPENROUTER_BASE_URL: address.default("https://openrouter.ai/api/v1"),
  OPENROUTER_API_KEY: text.optional(),
  OPENROUTER_MODEL: z
    .string()
    .regex(/^[\w.-]+\/[\w.:-]+$/, "must be a model's name on OpenRouter, such as maker/model")
    .optional(),
  JUDGE_MAX_ATTEMPTS: whole(1, 10).optional(),
  JUDGE_MAX_TOKENS: whole(200, 64_000).optional(),
  ENGINE: oneOf("auto", "inngest", "embedded").default("auto"),
  INNGEST_DEV: text.optional(),
  INNGEST_BASE_URL: address.optional(),
  INNGEST_EVENT_KEY: text.optional(),
  INNGEST_SIGNING_KEY: text.optional(),
  OBSERVATORY_SOURCE_KIND: oneOf("live", "dump", "demo").default("live"),
  OBSERVATORY_SOURCE_NAME: text.optional(),
  NEXTAUTH_SECRET: secret.optional(),
  NEXTAUTH_URL: address.optional(),
  GITHUB_ID: text.optional(),
  GITHUB_SECRET: text.optional(),
  ADMIN_EMAIL: z.email("must be an e-mail address").optional(),
  ADMIN_PASSWORD: z.string().min(12, "must have at least 12 characters").optional(),
  SAMPLE_SECRET: z
    .string({ error: "is not set: it keys the random samples, and npm start makes one" })
    .min(16, "must have at least 16 characters"),
  HOST: text.default("127.0.0.1"),
  PORT: whole(1, 65_535).default(3_000),
});

/** Variables that only have a meaning together. */
const pairs = [
  ["GITHUB_ID", "GITHUB_SECRET"],
  ["ADMIN_EMAIL", "ADMIN_PASSWORD"],
] as const;

/** Turns variables into typed values. An empty one counts as not set. The error names the variable, never its value. */
export function parseEnv(record: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = envVariables.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ObservatoryError("configuration", `${issue?.path.join(".")} ${issue?.message}.`);
  }
  const e = parsed.data;
  for (const [a, b] of pairs)
    if ((e[a] === undefined) !== (e[b] === undefined))
      throw new ObservatoryError("configuration", `${a} and ${b} must be set both or neither.`);

  return Object.freeze({
    databaseUrl: e.DATABASE_URL,
    moltbookBaseUrl: e.MOLTBOOK_BASE_URL,
    moltbookApiKey: e.MOLTBOOK_API_KEY ?? null,
    openrouterBaseUrl: e.OPENROUTER_BASE_URL,
    /** null: no judge is configured; content is ingested and every outcome says so. */
    openrouterApiKey: e.OPENROUTER_API_KEY ?? null,
    /** Takes the place of the default of the setting judgeModel; a value saved by the operator wins. The next two alike. */
    openrouterModel: e.OPENROUTER_MODEL ?? null,
    judgeMaxAttempts: e.JUDGE_MAX_ATTEMPTS ?? null,
    judgeMaxTokens: e.JUDGE_MAX_TOKENS ?? null,
    ...chooseEngine(e),
    inngestBaseUrl: e.INNGEST_BASE_URL ?? null,
    inngestDev: e.INNGEST_DEV ?? null,
    inngestEventKey: e.INNGEST_EVENT_KEY ?? null,
    inngestSigningKey: e.INNGEST_SIGNING_KEY ?? null,
    sourceKind: e.OBSERVATORY_SOURCE_KIND,
    sourceName: e.OBSERVATORY_SOURCE_NAME ?? new URL(e.MOLTBOOK_BASE_URL).hostname,
    nextAuthSecret: e.NEXTAUTH_SECRET ?? null,
    nextAuthUrl: e.NEXTAUTH_URL ?? null,
    github: e.GITHUB_ID && e.GITHUB_SECRET ? { id: e.GITHUB_ID, secret: e.GITHUB_SECRET } : null,
    firstAdmin: e.ADMIN_EMAIL && e.ADMIN_PASSWORD ? { email: e.ADMIN_EMAIL, password: e.ADMIN_PASSWORD } : null,
    sampleSecret: e.SAMPLE_SECRET,
    host: e.HOST,
    port: e.PORT,
  });
}
export type Env = ReturnType<typeof parseEnv>;

/**
 * `auto` takes Inngest where a server of it is named, else the embedded engine. (scripts/start looks for the binary of inngest-cli
 * as well: when it finds one it starts the server and sets INNGEST_DEV.)
 */
function chooseEngine(e: z.output<typeof envVariables>): { engine: "inngest" | "embedded"; engineReason: string } {
  if (e.ENGINE !== "auto") return { engine: e.ENGINE, engineReason: `ENGINE=${e.ENGINE}` };
  const dev = e.INNGEST_DEV !== undefined && e.INNGEST_DEV !== "0" && e.INNGEST_DEV !== "false";
  const named = dev
    ? "INNGEST_DEV"
    : e.INNGEST_BASE_URL
      ? "INNGEST_BASE_URL"
      : e.INNGEST_EVENT_KEY && "INNGEST_EVENT_KEY";
  if (named) return { engine: "inngest", engineReason: `${named} is set` };
  return { engine: "embedded", engineReason: "no Inngest server is configured" };
}

let current: Env | undefined;

/** The variables of this process, read at the first call (never while a module loads: the build has none of them). */
export function env(): Env {
  current ??= parseEnv(process.env);
  return current;
}
