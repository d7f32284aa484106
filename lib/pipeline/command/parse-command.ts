import { parseArgs } from "node:util";
import { ObservatoryError } from "../../errors";
import { type RunParams, runParams } from "../run-params";

export const usage = `Usage: npm run pipeline -- <run> [options]

Runs
  hourly                     what is new since the last run
  weekly                     everything reachable, again
  range --from T --to T      posts created from T (included) to T (not included), UTC: 2026-01-31 or 2026-01-31T06:00:00Z
  hours N                    posts of the last N hours
  dump DIR                   a folder of JSONL (posts, comments, agents, submolts), whole

Options
  --dry-run                  no model is called and nothing is evaluated; says how much would be
  --no-comments              comments are neither fetched nor judged by this run, and stay due
  --max-posts N              new posts stored at most, in place of the setting
  --json                     prints one JSON object as the last line of standard output
  --help                     prints this`;

export interface PipelineCommand {
  params: RunParams;
  dumpFolder: string | null;
  json: boolean;
}

const refuse = (message: string, cause?: unknown) =>
  new ObservatoryError("bad_request", `${message}\n\n${usage}`, { cause });

/** Throws bad_request with the usage for what cannot be understood. */
export function parseCommand(argv: string[]): PipelineCommand | "help" {
  const { values, positionals } = parse(argv);
  if (values.help) return "help";
  const [kind, argument, ...more] = positionals;
  const takesArgument = kind === "hours" || kind === "dump";
  if (kind === undefined) throw refuse("Which run?");
  if (more.length > 0 || (argument !== undefined && !takesArgument))
    throw refuse(`"${more[0] ?? argument}" is one word too many.`);
  if (kind !== "range" && (values.from !== undefined || values.to !== undefined))
    throw refuse("--from and --to belong to the run range.");

  const common = {
    dryRun: values["dry-run"],
    noComments: values["no-comments"],
    maxPosts: values["max-posts"] === undefined ? null : toWhole(values["max-posts"], "--max-posts"),
  };
  const params = runParams.safeParse({ ...toRun(kind, argument, values), ...common });
  if (!params.success) throw refuse(`The run cannot be asked for so: ${params.error.issues[0]?.message}.`);
  return { params: params.data, dumpFolder: kind === "dump" ? (argument ?? "") : null, json: values.json };
}

function parse(argv: string[]) {
  const flag = { type: "boolean", default: false } as const;
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        from: text,
        to: text,
        "max-posts": text,
        "dry-run": flag,
        "no-comments": flag,
        json: flag,
        help: flag,
      },
    });
  } catch (cause) {
    throw refuse(cause instanceof Error ? cause.message : "The options cannot be understood.", cause);
  }
}

function toRun(kind: string, argument: string | undefined, { from, to }: { from?: string; to?: string }): object {
  switch (kind) {
    case "hourly":
    case "weekly":
      return { kind };
    case "hours":
      if (argument === undefined) throw refuse("How many hours?");
      return { kind, hours: toWhole(argument, "The number of hours") };
    case "dump":
      if (argument === undefined) throw refuse("Which folder?");
      return { kind };
    case "range":
      if (from === undefined || to === undefined) throw refuse("The run range needs --from and --to.");
      return { kind, from: toTime(from, "--from"), to: toTime(to, "--to") };
    default:
      throw refuse(`There is no run "${kind}".`);
  }
}

function toWhole(text: string, what: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw refuse(`${what} has to be a whole number above 0.`);
}

/** A date alone is its first moment, UTC. A time without a zone is refused: it would mean something else on another machine. */
function toTime(text: string, what: string): string {
  const isTime = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/.test(text);
  const at = new Date(text);
  if (isTime && !Number.isNaN(at.getTime())) return at.toISOString();
  throw refuse(`${what} has to be a date like 2026-01-31 or a time with its zone like 2026-01-31T06:00:00Z.`);
}
