import { createHash } from "node:crypto";
import path from "node:path";

/** Variables as they were given; an empty one counts as not set. */
export type Variables = Record<string, string | undefined>;

export interface Source {
  kind: "live" | "dump" | "demo";
  /** What the pages call it. */
  name: string;
  /** Its own database on our own PostgreSQL: content of two sources never mixes. */
  database: string;
  /** A server of ours that has to be started, or null: the one in MOLTBOOK_BASE_URL, or the real site. */
  serve: { world: true } | { dump: string } | null;
  /** `stand-in`: a server of ours. `none`: content is fetched, and every outcome says that no judge is configured. */
  judge: "configured" | "stand-in" | "none";
}

const site = "https://www.moltbook.com/api/v1";
const shortHash = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 8);

/** What is observed and who judges it, decided from what was given (README, "What it observes"). */
export function chooseSource(options: { dump: string | null; live: boolean }, variables: Variables): Source {
  const judgeIsGiven = Boolean(variables.OPENROUTER_API_KEY);
  if (options.dump !== null)
    return {
      kind: "dump",
      name: `${path.basename(options.dump)} (${shortHash(options.dump)})`,
      database: `observatory_dump_${shortHash(options.dump)}`,
      serve: { dump: options.dump },
      judge: judgeIsGiven || variables.OPENROUTER_BASE_URL ? "configured" : "stand-in",
    };
  const moltbook = (variables.MOLTBOOK_BASE_URL || site).replace(/\/+$/, "");
  const given = ["OPENROUTER_API_KEY", "MOLTBOOK_API_KEY", "MOLTBOOK_BASE_URL", "OPENROUTER_BASE_URL"];
  if (options.live || given.some((name) => variables[name]))
    return {
      kind: "live",
      // Without the port: a server that is started again on another one is the same source, where DATABASE_URL keeps them together.
      name: new URL(moltbook).hostname,
      database: moltbook === site ? "observatory_live" : `observatory_live_${shortHash(moltbook)}`,
      serve: null,
      judge: judgeIsGiven ? "configured" : "none",
    };
  return {
    kind: "demo",
    name: "simulated world",
    database: "observatory_demo",
    serve: { world: true },
    judge: "stand-in",
  };
}
