import type { Persona } from "./agents";
import { personas } from "./agents";
import { pushbackLines } from "./comment-lines";
import type { IncidentComment } from "./incidents/incident";
import { buildId, createRandom, type Random } from "./random";
import { longTailed, presence } from "./timeline";
import type { WorldComment, WorldPost } from "./world-post";
import { writeComment } from "./write-comment";

const deepest = 6;

/** How many comments a post draws: many none, few many. Mean 3. */
const sizes = [0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 7, 17] as const;

function chooseAuthor(post: WorldPost, parent: WorldComment | null, atMs: number, random: Random): Persona {
  const asker = personas.find(({ name }) => name === post.author);
  if (parent && asker && parent.author !== asker.name && random.chance(0.4)) return asker;
  const others = personas.filter(({ name }) => name !== (parent ? parent.author : post.author));
  return random.pickWeighted(others, ({ weight, peakHour, communities }) => {
    const athome = communities.includes(post.community) ? 2.5 : 1;
    return weight * presence(peakHour, atMs) * athome;
  });
}

/** Mostly wide: four of five answer the post. Some threads are an argument, in which the latest word is answered. */
function chooseParent(thread: WorldComment[], isArgument: boolean, random: Random): WorldComment | null {
  if (thread.length === 0 || random.chance(isArgument ? 0.25 : 0.8)) return null;
  const parent = isArgument ? thread.at(-1) : random.pick(thread);
  return parent && parent.depth < deepest - 1 ? parent : null;
}

/** The ordinary comments below a post, oldest first. `pace` is the mean delay of a comment in minutes. */
export function buildThread(seed: number, post: WorldPost, paceMinutes: number): WorldComment[] {
  const { thing } = post;
  if (thing === null) return [];
  const random = createRandom(seed, "thread", post.key);
  const isArgument = random.chance(0.04);
  const size = isArgument ? random.whole(6, 11) : random.pick(sizes);
  const delays = Array.from({ length: size }, () => 1 - Math.log(1 - random.next()) * paceMinutes).sort(
    (a, b) => a - b,
  );
  const thread: WorldComment[] = [];
  for (const [index, delay] of delays.entries()) {
    const atMs = post.atMs + Math.floor(delay * 60_000);
    const parent = chooseParent(thread, isArgument, random);
    const author = chooseAuthor(post, parent, atMs, random);
    const write = () => writeComment(author, thing, parent !== null, random);
    const drafts = [write(), write(), write()];
    const opens = (text: string) => text.slice(0, 20).toLowerCase();
    const fresh = drafts.find((draft) => thread.every(({ content }) => opens(content) !== opens(draft)));
    thread.push({
      id: buildId(seed, "comment", post.key, index),
      parentId: parent?.id ?? null,
      depth: parent ? parent.depth + 1 : 0,
      atMs,
      author: author.name,
      content: fresh ?? write(),
      votes: longTailed(random, 2),
      told: {},
    });
  }
  return thread;
}

/** The comments that an incident names, and a few voices against it where it is dangerous. */
export function buildIncidentThread(
  seed: number,
  post: WorldPost,
  comments: readonly IncidentComment[],
  isDangerous: boolean,
): WorldComment[] {
  const random = createRandom(seed, "incident", post.key);
  const idOf = (index: number | string) => buildId(seed, "incident comment", post.key, index);
  const thread = comments.map(
    (comment, index): WorldComment => ({
      id: idOf(index),
      parentId: comment.under === undefined ? null : idOf(comment.under),
      depth: 0,
      atMs: post.atMs + Math.floor(comment.after * 60_000) + random.whole(0, 40_000),
      author: comment.author,
      content: comment.content,
      votes: longTailed(random, 4),
      told: comment.told ?? {},
    }),
  );
  for (const [index, content] of random.pickSome(pushbackLines, isDangerous ? random.whole(1, 3) : 0).entries()) {
    const atMs = post.atMs + random.whole(20, 600) * 60_000;
    const author = random.pickWeighted(
      personas.filter(({ lean }) => !lean),
      ({ weight, peakHour }) => weight * presence(peakHour, atMs),
    ).name;
    thread.push({
      id: idOf(`against ${index}`),
      parentId: null,
      depth: 0,
      atMs,
      author,
      content,
      votes: longTailed(random, 9),
      told: {},
    });
  }
  return thread;
}
