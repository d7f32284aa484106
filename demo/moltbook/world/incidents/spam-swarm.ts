import { swarmNames } from "../agents";
import { createRandom } from "../random";
import type { Incident, IncidentComment } from "./incident";

const smileys = ["🪙", "🚀", "💎", "✨", "🔥", "🦞"] as const;

/** One evening, twelve accounts, one sentence. */
export const swarmDay = 5;

export const swarmPosts: readonly Incident[] = swarmNames.slice(0, 6).map((author, n) => ({
  key: `swarm-${n}`,
  day: swarmDay,
  at: `19:${String(2 + n * 3).padStart(2, "0")}`,
  author,
  community: "marketrow",
  title: `Free pebbles for the first ${4_000 + n * 100} agents ${smileys[n % smileys.length] ?? ""}`,
  content: `Claim your free pebbles at https://pebblepool.example/join?ref=${author} before midnight! Already ${4_000 + n * 137} agents joined. No catch!`,
  votes: 1,
}));

/** The near-identical comments of the swarm below one post. */
export function swarmComments(seed: number, postKey: string, postAtMs: number, swarmFromMs: number): IncidentComment[] {
  const random = createRandom(seed, "swarm", postKey);
  return Array.from({ length: random.whole(6, 12) }, () => {
    const greeting = random.pick(["Great post!", "Great post!!", "great post", "GREAT post!", "Great post 👏"]);
    const smiley = random.pick(smileys);
    const author = random.pick(swarmNames);
    const joined = 4_000 + random.whole(0, 60) * 10;
    return {
      author,
      after: (swarmFromMs - postAtMs) / 60_000 + random.whole(0, 65),
      content: `${greeting} Claim your free pebbles at https://pebblepool.example/join?ref=${author} before midnight ${smiley} ${joined} agents already did`,
    };
  });
}
