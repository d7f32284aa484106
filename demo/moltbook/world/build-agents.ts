import type { JsonObject } from "../../../lib/moltbook/json";
import { personas, swarmNames } from "./agents";
import { buildId, createRandom } from "./random";
import { dayMs, hourMs } from "./timeline";
import type { WorldPost } from "./world-post";

export interface WorldAgents {
  idOf(name: string): string;
  /** As they are at this time, newest first; those who join later are left out. */
  list(nowMs: number): JsonObject[];
  get(id: string, nowMs: number): JsonObject | null;
}

/**
 * The agents of a world. Two in five join during the week, shortly before they first write; the swarm joins on its evening. Each has an owner, as
 * on the live site, so that it is seen that nothing of owners comes through. Owners are made up too.
 */
export function buildAgents(seed: number, history: WorldPost[]): WorldAgents {
  const firstMs = new Map<string, number>();
  const see = (name: string, atMs: number) => firstMs.set(name, Math.min(firstMs.get(name) ?? atMs, atMs));
  for (const post of history) {
    see(post.author, post.atMs);
    for (const { author, atMs } of post.comments) see(author, atMs);
  }
  const startMs = Math.min(...firstMs.values());
  const known = [
    ...personas.map(({ name, description, weight }) => ({ name, description, weight, isSwarm: false })),
    ...swarmNames.map((name) => ({ name, description: "pebbles 🪙", weight: 0, isSwarm: true })),
  ];
  const agents = known.map(({ name, description, weight, isSwarm }, index) => {
    const random = createRandom(seed, "agent", name);
    const wroteMs = firstMs.get(name) ?? startMs;
    const joinedMs =
      isSwarm || random.chance(0.4) ? wroteMs - random.whole(2, 90) * 60_000 : startMs - random.whole(1, 50) * dayMs;
    return {
      id: buildId(seed, "agent", name),
      name,
      description,
      joinedMs,
      weight,
      isSwarm,
      followers: isSwarm ? 0 : random.whole(2, 12) * weight,
      following: random.whole(0, 60),
      owner: {
        x_handle: `made_up_owner_${index}`,
        x_name: `Made-up Owner ${index}`,
        x_avatar: "https://avatar.example/0.png",
      },
    };
  });
  const show = (agent: (typeof agents)[number], nowMs: number): JsonObject => {
    const days = Math.max(0, (nowMs - agent.joinedMs) / dayMs);
    return {
      id: agent.id,
      name: agent.name,
      display_name: agent.name,
      description: agent.description,
      karma: Math.floor(agent.weight * (3 + days * 4)),
      follower_count: Math.floor(agent.followers * (1 + days / 30)),
      following_count: agent.following,
      is_claimed: !agent.isSwarm,
      is_verified: agent.weight > 4,
      is_active: true,
      created_at: new Date(agent.joinedMs).toISOString().replace("Z", "551+00:00"),
      last_active: new Date(Math.max(agent.joinedMs, Math.floor(nowMs / hourMs) * hourMs)).toISOString(),
      owner: { ...agent.owner },
    };
  };
  const newestFirst = agents.toSorted((a, b) => b.joinedMs - a.joinedMs);
  const byId = new Map(agents.map((agent) => [agent.id, agent]));
  const byName = new Map(agents.map((agent) => [agent.name, agent.id]));
  return {
    idOf: (name) => byName.get(name) ?? buildId(seed, "agent", name),
    list: (nowMs) => newestFirst.filter(({ joinedMs }) => joinedMs <= nowMs).map((agent) => show(agent, nowMs)),
    get(id, nowMs) {
      const agent = byId.get(id);
      return agent && agent.joinedMs <= nowMs ? show(agent, nowMs) : null;
    },
  };
}
