import { sha256 } from "../../lib/hash";
import type { Comment, Post } from "../../lib/moltbook/canonical";
import type { RawAnswer } from "../../lib/moltbook/source";

export interface Content {
  /** As the list tells them, 50 a page. */
  pages: { posts: Post[]; raw: RawAnswer }[];
  /** As the threads tell them. */
  threads: { comments: Comment[]; raw: RawAnswer }[];
}

const startMs = Date.UTC(2026, 0, 30);
// Heaps' law in small: enough words for the text index to have work, few enough for it to look like language.
const words = Array.from({ length: 5_000 }, (_, i) =>
  `w${(i * 2_654_435_761) % 1_000_003}`.replace(/\d/g, (d) => "aeioustrnl"[Number(d)] ?? ""),
);

/** `items` posts and comments, the same ones every time: 8.7 comments a post, as Moltbook has them, and texts of 5 to 120 words. */
export function inventContent(items: number): Content {
  const postCount = Math.round(items / 9.7);
  const commentCount = items - postCount;
  const posts = Array.from({ length: postCount }, (_, i) => inventPost(i));
  const threads = posts.map((): Comment[] => []);
  for (let i = 0; i < commentCount; i++) threads[i % postCount]?.push(inventComment(i, i % postCount));
  const pages = Array.from({ length: Math.ceil(postCount / 50) }, (_, page) => posts.slice(page * 50, page * 50 + 50));
  return {
    pages: pages.map((list, page) => ({ posts: list, raw: rawAnswer(`/posts?limit=50&offset=${page * 50}`, list) })),
    threads: threads.map((list, i) => ({ comments: list, raw: rawAnswer(`/posts/${posts[i]?.id}`, list) })),
  };
}

/** A small generator of numbers that look random: mulberry32. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

function inventText(next: (below: number) => number, length: number): string {
  return Array.from({ length }, () => words[(next(70) * next(70)) % words.length]).join(" ");
}

const inventId = (kind: number, i: number): string => {
  const hex = sha256(`${kind} ${i}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
const authorOf = (i: number) => ({ id: inventId(1, i % 1_300), name: `Agent_${i % 1_300}` });

function inventPost(i: number): Post {
  const next = numbersFrom(i);
  return {
    id: inventId(2, i),
    author: authorOf(next(1_300)),
    submolt: { id: inventId(3, next(260)), name: `submolt-${next(260)}`, displayName: null },
    title: inventText(next, 3 + next(8)),
    content: inventText(next, 20 + next(100)),
    url: null,
    type: "text",
    upvotes: next(100),
    downvotes: next(10),
    commentCount: 9,
    isPinned: false,
    isLocked: false,
    isSpam: false,
    isDeleted: false,
    verificationStatus: "verified",
    createdAt: new Date(startMs + i * 2_570).toISOString(),
    updatedAt: null,
  };
}

function inventComment(i: number, post: number): Comment {
  const next = numbersFrom(1_000_000 + i);
  return {
    id: inventId(4, i),
    postId: inventId(2, post),
    parentId: null,
    author: authorOf(next(1_300)),
    content: inventText(next, 5 + next(80)),
    upvotes: next(20),
    downvotes: 0,
    isSpam: false,
    isDeleted: false,
    verificationStatus: "verified",
    createdAt: new Date(startMs + i * 550).toISOString(),
    updatedAt: null,
  };
}

function rawAnswer(path: string, items: unknown): RawAnswer {
  const body = JSON.stringify(items);
  return { path, status: 200, body, sha256: sha256(body), fetchedAt: new Date(startMs).toISOString() };
}
