import { onTestFinished } from "vitest";
import type { DialectName } from "../../../demo/moltbook/dialect";
import type { Faults } from "../../../demo/moltbook/faults";
import { someContent } from "../../../demo/moltbook/items";
import { type MoltbookServer, startMoltbookServer } from "../../../demo/moltbook/start-moltbook-server";
import type { Dump } from "../../moltbook/read-dump";

type Told = Partial<Omit<Dump, "name">>;

export interface Site extends MoltbookServer {
  /** What the site tells from now on. */
  tell(told: Told): void;
  /** What goes wrong from now on; null: nothing. */
  fail(faults: Faults | null): void;
}

/** A Moltbook over real HTTP, whose content a test may change as it goes. */
export async function aSite(
  told: Told,
  options: { dialect?: DialectName; rateLimitPerMinute?: number } = {},
): Promise<Site> {
  let content = someContent(told);
  let faults: Faults | null = null;
  const server = await startMoltbookServer({
    dialect: options.dialect ?? "v2",
    ...(options.rateLimitPerMinute === undefined ? {} : { rateLimitPerMinute: options.rateLimitPerMinute }),
    faults: (request) => faults?.(request) ?? null,
    content: {
      listPosts: () => content.listPosts(),
      getPost: (id) => content.getPost(id),
      listComments: (id) => content.listComments(id),
      listSubmolts: () => content.listSubmolts(),
      listAgents: () => content.listAgents(),
      getAgent: (name) => content.getAgent(name),
      getAgentById: (id) => content.getAgentById(id),
      countComments: () => content.countComments(),
    },
  });
  onTestFinished(server.close);
  return {
    ...server,
    tell(next) {
      content = someContent(next);
    },
    fail(next) {
      faults = next;
    },
  };
}
