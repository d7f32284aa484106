import { listAgentsDue } from "../../store/list-agents-due";
import { markAgentChecked } from "../../store/mark-post";
import { saveAgents } from "../../store/save-agents";
import type { Task } from "../run-task";
import { drainDue } from "./drain-due";
import { fetchEach } from "./fetch-each";
import { saveFetched } from "./save-fetched";

const refetchAfterDays = 7;

/** Profiles: of agents that were only named so far first, then of those not looked at for a week. A dump does not change: once is enough. */
export async function scrapeAgents(task: Task) {
  const { scope } = task;
  const { db, clock } = scope.context;
  const refetchBefore = scope.isWhole ? null : new Date(clock().getTime() - refetchAfterDays * 86_400_000);
  const { done, failed, counts } = await drainDue<{ id: string; name: string }>(task, {
    name: "agents",
    limit: scope.isWhole ? Infinity : scope.settings.maxAgentsPerRun,
    idOf: (due) => due.id,
    list: (limit) => listAgentsDue(db, { limit, refetchBefore }),
    async fetchGroup(group, signal) {
      const source = await scope.openSource();
      const each = await fetchEach(group, signal, (due) => source.getAgent(due.name, signal));
      const seen = { at: clock(), runId: scope.runId };
      await saveFetched(scope, ...each.fetched.map(({ value }) => value));
      await saveAgents(
        db,
        each.fetched.flatMap(({ value }) => value.items),
        seen,
        { profile: true },
      );
      // Unknown to the site, or told under an id of another agent: looked at all the same.
      const unknown = each.fetched.filter(({ item, value }) => !value.items.some((agent) => agent.id === item.id));
      for (const { item } of unknown) await markAgentChecked(db, item.name, seen.at);
      return { each, counts: { agentsUnknown: unknown.length } };
    },
  });
  return { agents: done, agentsFailed: failed, ...counts };
}

/** The newest fifty, as the site lists them: agents that have written nothing yet. */
export async function scrapeRecentAgents(task: Task) {
  const { scope } = task;
  return task.step("recent agents", async (signal) => {
    const source = await scope.openSource();
    const { fetched, failed } = await fetchEach(["recent"], signal, () => source.listRecentAgents(signal));
    for (const { error } of failed) await task.log("warn", `${error.message} The newest agents were not read.`);
    const agents = fetched.flatMap(({ value }) => value.items);
    await saveFetched(scope, ...fetched.map(({ value }) => value));
    await saveAgents(scope.context.db, agents, { at: scope.context.clock(), runId: scope.runId }, { profile: false });
    return { recentAgents: agents.length };
  });
}
