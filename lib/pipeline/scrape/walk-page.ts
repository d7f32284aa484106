import type { Post } from "../../moltbook/canonical";

/** Which posts a walk is after, and where it may stop. */
export type WalkGoal =
  /** Down to what is stored already. `floor`: older posts than where observation began are not wanted. */
  | { kind: "since"; bottom: string | null; floor: string | null }
  /** Down to the end of the list. */
  | { kind: "all" }
  /** Created in [from, to). */
  | { kind: "span"; from: string; to: string | null };

export interface PageDecision {
  /** New posts and known ones to bring up to date, as the page lists them. */
  take: Post[];
  taken: number;
  /** New and wanted, but over the cap. */
  cut: number;
  /** Everything newer than this has been read; of a page that was taken whole it is known only roughly, on the safe side. */
  frontier: string | null;
  end: "bottom" | "cap" | null;
}

/** Items that lie about their time, by error or to push the cursor ahead of everybody else's posts, must not move it. */
const clockSkewMs = 5 * 60_000;

/** Whether the post's place in the list tells where the list has got to: a pinned one does not, nor one from the future. */
export const isInOrder = (post: Post, now: Date): boolean =>
  !post.isPinned && new Date(post.createdAt).getTime() <= now.getTime() + clockSkewMs;

/**
 * What to do with one page of the list of posts, newest first. `known` holds the stored ones of its ids, `room` is how many new posts may still be
 * stored. One old item does not end a page, nor a walk: only a page on which nothing is new and whose tail lies below the bottom.
 */
export function decidePage(
  posts: readonly Post[],
  options: { goal: WalkGoal; known: ReadonlySet<string>; room: number; now: Date },
): PageDecision {
  const { goal, known, room, now } = options;
  const isWanted = (post: Post) => {
    if (goal.kind === "span") return post.createdAt >= goal.from && (goal.to === null || post.createdAt < goal.to);
    return known.has(post.id) || goal.kind === "all" || goal.floor === null || post.createdAt >= goal.floor;
  };
  const take: Post[] = [];
  const taken = new Set<string>();
  const overCap = new Set<string>();
  let unreadFrom = posts.length;
  for (const [index, post] of posts.entries()) {
    if (!isWanted(post)) continue;
    if (known.has(post.id) || taken.has(post.id)) take.push(post);
    else if (taken.size < room) {
      taken.add(post.id);
      take.push(post);
    } else {
      overCap.add(post.id);
      unreadFrom = Math.min(unreadFrom, index);
    }
  }
  if (overCap.size > 0) {
    // In the order of the list all that stands above the first post left out is read: what is left out or follows is not newer than this.
    const unread = posts.slice(unreadFrom);
    const frontier = newestOf(unread, now) ?? newestOf(posts, now) ?? now.toISOString();
    return { take, taken: taken.size, cut: overCap.size, frontier, end: "cap" };
  }
  // What follows the page is not newer than its tail; of the tail a few, because one alone may stand there out of order.
  const frontier = newestOf(posts.slice(-tail), now) ?? newestOf(posts, now);
  const bottom = goal.kind === "all" ? null : goal.kind === "span" ? goal.from : goal.bottom;
  const isBelow = bottom !== null && frontier !== null && frontier < bottom;
  const isAtBottom = isBelow && (goal.kind === "span" || taken.size === 0);
  return { take, taken: taken.size, cut: 0, frontier, end: isAtBottom ? "bottom" : null };
}

const tail = 5;

export function newestOf(posts: readonly Post[], now: Date): string | null {
  const times = posts.filter((post) => isInOrder(post, now)).map((post) => post.createdAt);
  return times.reduce<string | null>((newest, at) => (newest === null || at > newest ? at : newest), null);
}

export function oldestOf(posts: readonly Post[], now: Date): string | null {
  const times = posts.filter((post) => isInOrder(post, now)).map((post) => post.createdAt);
  return times.reduce<string | null>((oldest, at) => (oldest === null || at < oldest ? at : oldest), null);
}
