import { aComment, anAgent, aPost, aSubmolt, range } from "../../../demo/moltbook/items";

/** Ten posts, of which post 3 has four comments, three of them in a chain, and post 4 one; seven agents, two communities. */
export function aWorld() {
  const posts = range(10).map((n) => aPost(n, { comment_count: n === 3 ? 4 : n === 4 ? 1 : 0 }));
  const postId = (n: number) => posts[n]?.id ?? null;
  const commentId = (n: number) => aComment(n, null).id ?? null;
  const comments = [
    aComment(1, postId(3)),
    aComment(2, postId(3), { parent_id: commentId(1) }),
    aComment(3, postId(3), { parent_id: commentId(2) }),
    aComment(4, postId(3)),
    aComment(5, postId(4)),
  ];
  return { posts, comments, agents: range(7).map((n) => anAgent(n)), submolts: range(2).map((n) => aSubmolt(n)) };
}
