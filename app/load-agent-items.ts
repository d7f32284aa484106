import type { AgentTab } from "@/app/load-agent";
import { readFromCursor } from "@/app/read-from-cursor";
import { listAgentItems } from "@/lib/reads/list-agent-items";

/** What an agent wrote in the time range, newest first (`items`) or highest score first (`evidence`). */
export async function loadAgentItems({
  context: { db, range },
  agent,
  state,
  provenance,
  sort,
  limit = 25,
}: AgentTab & { sort: "items" | "evidence"; limit?: number }) {
  const list = await readFromCursor(state.cursor, (cursor) =>
    listAgentItems(db, {
      agentId: agent.id,
      period: range.period,
      kind: state.kind,
      sort: sort === "items" ? "newest" : "score",
      cursor,
      limit,
    }),
  );
  return {
    ...list,
    provenance: {
      ...provenance,
      n: list.page.items.length,
      of: "items on this page",
      coverage: null,
      period: range.label,
    },
  };
}
