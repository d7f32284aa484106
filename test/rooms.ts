/** What a room may import. `types`: only types of it. The table of docs/architecture.md in words that a test can check. */
export interface Room {
  imports: string[];
  types?: string[];
  /** Gets the world as arguments: no packages but zod, no node builtins but node:crypto, no clock, randomness, variables or network. */
  isPure?: boolean;
  /** What belongs here, for the message. */
  holds: string;
}

/** Words that every room may use. */
export const everywhere = ["lib/errors", "lib/hash", "lib/content-hash"];

const pure = ["lib/judging", "lib/scoring", "lib/charts", "lib/transcripts"];

export const rooms: Record<string, Room> = {
  "lib/errors": { imports: [], isPure: true, holds: "the closed list of expected errors" },
  "lib/hash": { imports: [], isPure: true, holds: "hashes" },
  "lib/content-hash": { imports: [], isPure: true, holds: "the hash of what was written" },
  "lib/env": { imports: [], holds: "the variables of the process" },
  "lib/moltbook": { imports: [], holds: "reading Moltbook, live or from a dump" },
  "lib/openrouter": { imports: [], holds: "one call to a model" },
  "lib/judging": { imports: [], isPure: true, holds: "what a judge is shown and what counts as a verdict" },
  "lib/transcripts": { imports: ["lib/judging"], isPure: true, holds: "threads as a judge reads them" },
  "lib/scoring": { imports: ["lib/judging"], isPure: true, holds: "arithmetic of scores" },
  "lib/charts": { imports: ["lib/scoring", "lib/judging"], isPure: true, holds: "figures as plain JSON" },
  "lib/judge": {
    imports: ["lib/judging", "lib/openrouter"],
    types: ["lib/settings"],
    holds: "judging one subject over OpenRouter",
  },
  "lib/settings": { imports: ["lib/audit"], types: ["lib/store"], holds: "settings" },
  "lib/audit": { imports: [], types: ["lib/store"], holds: "the record of who did what" },
  "lib/durable": { imports: [], holds: "the seam to the engine" },
  "lib/store": {
    imports: ["lib/moltbook", "lib/judging", "lib/transcripts", "lib/scoring"],
    types: ["lib/settings", "lib/judge"],
    holds: "writes to the database",
  },
  "lib/pipeline": {
    imports: [
      ...pure,
      "lib/moltbook",
      "lib/openrouter",
      "lib/judge",
      "lib/settings",
      "lib/durable",
      "lib/store",
      "lib/env",
    ],
    holds: "the tasks of a run",
  },
  "lib/reads": { imports: [...pure, "lib/store", "lib/settings"], holds: "questions of a page or of the API" },
  "lib/auth": { imports: ["lib/audit"], types: ["lib/store"], holds: "people, their passwords and rights" },
  "lib/http": { imports: [], holds: "the HTTP edge: errors out, bodies in" },
  "lib/url-state": { imports: [], isPure: true, holds: "what a page keeps in its address" },
  inngest: {
    imports: ["lib/pipeline", "lib/durable", "lib/env", "lib/settings", "lib/store"],
    holds: "Inngest's functions, one a file, each calling lib/pipeline",
  },
  app: {
    imports: [
      ...pure,
      "app/database",
      "components",
      "inngest",
      "lib/reads",
      "lib/auth",
      "lib/audit",
      "lib/settings",
      "lib/pipeline",
      "lib/http",
      "lib/url-state",
      "lib/env",
    ],
    types: ["lib/store", "lib/durable"],
    holds: "pages and route handlers: parse, authorise, one call, shape",
  },
  // The one place where the web process opens its pool.
  "app/database": { imports: ["lib/env", "lib/store"], holds: "the web process's connections" },
  proxy: { imports: ["components/frame"], holds: "the policy of a page" },
  components: {
    imports: [...pure, "components", "lib/url-state", "lib/auth/roles"],
    types: ["lib/reads", "lib/auth", "lib/audit", "lib/settings", "lib/pipeline"],
    holds: "what pages are made of",
  },
  "components/ui": { imports: ["lib/charts"], holds: "primitives without a word of the domain" },
  demo: { imports: ["lib/moltbook", "lib/judging"], holds: "the simulated Moltbook and the stand-in model" },
  worker: { imports: ["lib"], holds: "the process of the embedded engine" },
  // The benchmark of pages and the screenshots use the observatory that browser tests start.
  scripts: { imports: ["lib", "demo", "inngest", "e2e/support", "playwright.config"], holds: "commands" },
};

/** The room of a file or of what is imported: the one with the longest name that it lies in. */
export function roomOf(path: string): string | null {
  const name = path.replace(/\.(ts|tsx|mjs)$/, "");
  const lies = Object.keys(rooms).filter((room) => name === room || name.startsWith(`${room}/`));
  return lies.sort((a, b) => b.length - a.length)[0] ?? null;
}
