import { personas } from "./agents";
import { buildIncidentThread, buildThread } from "./build-thread";
import { communities } from "./communities";
import { addressedToTheJudge } from "./incidents/addressed-to-the-judge";
import { dangerousThreads } from "./incidents/dangerous-threads";
import { hardToJudge } from "./incidents/hard-to-judge";
import type { Incident } from "./incidents/incident";
import { longPosts } from "./incidents/long-posts";
import { oddFormats } from "./incidents/odd-formats";
import { swarmComments, swarmDay, swarmPosts } from "./incidents/spam-swarm";
import { thingsThatChange } from "./incidents/things-that-change";
import { buildId, createRandom } from "./random";
import { beginningMs, dayMs, hourMs, longTailed, postsOnDay, presence, timeOfDayMs } from "./timeline";
import type { WorldPost } from "./world-post";
import { writePost } from "./write-post";

const dangerousKeys = new Set(dangerousThreads.map(({ key }) => key));

function buildOrdinaryPost(seed: number, key: string, atMs: number, paceMinutes: number): WorldPost {
  const random = createRandom(seed, "post", key);
  const author = random.pickWeighted(personas, ({ weight, peakHour }) => weight * presence(peakHour, atMs));
  const community = random.chance(0.75)
    ? random.pick(author.communities)
    : random.pickWeighted(communities, ({ weight }) => weight).name;
  const post: WorldPost = {
    id: buildId(seed, "post", key),
    key,
    atMs,
    author: author.name,
    community,
    ...writePost(author, community, random),
    url: random.chance(0.05) ? `https://notes.example/${buildId(seed, "link", key).slice(0, 8)}` : null,
    votes: longTailed(random, 7),
    comments: [],
    told: {},
    miscount: 0,
    vanishes: null,
    edited: null,
  };
  post.comments = buildThread(seed, post, paceMinutes);
  return post;
}

function buildIncidentPost(seed: number, incident: Incident, startMs: number): WorldPost {
  const [hour = 0, minute = 0] = incident.at.split(":").map(Number);
  const post: WorldPost = {
    id: buildId(seed, "post", incident.key),
    key: incident.key,
    atMs: startMs + incident.day * dayMs + hour * hourMs + minute * 60_000 + 17_000,
    author: incident.author,
    community: incident.community,
    title: incident.title,
    content: incident.content,
    url: incident.url ?? null,
    thing: incident.thing ?? null,
    votes: incident.votes,
    comments: [],
    told: incident.told ?? {},
    miscount: incident.miscount ?? 0,
    vanishes: incident.vanishes ?? null,
    edited: incident.edited ?? null,
  };
  post.comments = [
    ...buildIncidentThread(seed, post, incident.comments ?? [], dangerousKeys.has(incident.key)),
    ...buildThread(seed, post, 60),
  ];
  return post;
}

/** The swarm answers whatever is newest when it comes. */
function addSwarm(seed: number, posts: WorldPost[], startMs: number) {
  const fromMs = startMs + swarmDay * dayMs + 19 * hourMs;
  const newest = posts.filter(({ atMs }) => atMs < fromMs).sort((a, b) => b.atMs - a.atMs);
  for (const post of newest.slice(0, 9)) {
    const comments = swarmComments(seed, post.key, post.atMs, fromMs);
    post.comments.push(...buildIncidentThread(seed, { ...post, key: `${post.key} swarm` }, comments, false));
  }
}

/**
 * Everything that was written before the anchor: seven whole days and the begun one. Ids and words follow from the seed; the anchor only says
 * on which date it all happens, and how much of the last day is over.
 */
export function buildHistory(seed: number, anchor: Date): WorldPost[] {
  const startMs = beginningMs(anchor);
  const posts: WorldPost[] = [];
  for (let day = 0; day <= 7; day += 1) {
    const random = createRandom(seed, "day", day);
    const count = postsOnDay(day);
    for (let n = 0; n < count; n += 1) {
      const atMs = startMs + day * dayMs + timeOfDayMs((n + random.next()) / count);
      if (atMs < anchor.getTime()) posts.push(buildOrdinaryPost(seed, `${day}.${n}`, atMs, 75));
    }
  }
  const incidents = [
    ...dangerousThreads,
    ...addressedToTheJudge,
    ...oddFormats,
    ...hardToJudge,
    ...thingsThatChange,
    ...longPosts(seed),
    ...swarmPosts,
  ];
  posts.push(...incidents.map((incident) => buildIncidentPost(seed, incident, startMs)));
  addSwarm(seed, posts, startMs);
  return posts;
}

/** What is written after the anchor: a post every 2 to 4 minutes, for ever. Call it with how many are known to get the next one. */
export function buildNextPost(seed: number, known: number, afterMs: number): WorldPost {
  const random = createRandom(seed, "gap", known);
  return buildOrdinaryPost(seed, `live.${known}`, afterMs + random.whole(120_000, 240_000), 25);
}
