import type { JsonObject } from "../../lib/moltbook/json";
import { idOf, textOf } from "./read-item";

export interface CommentNode {
  item: JsonObject;
  depth: number;
  replies: CommentNode[];
}

/**
 * Flat comments as trees, iteratively. What hangs on a comment that is not there becomes a root and keeps naming it; of a ring of comments the
 * first is made the root, so that nothing is left out.
 */
export function buildCommentTree(comments: JsonObject[]): CommentNode[] {
  const ids = new Set(comments.map(idOf));
  const below = new Map<string, JsonObject[]>();
  const roots: JsonObject[] = [];
  for (const comment of comments) {
    const parentId = textOf(comment.parent_id);
    const siblings = below.get(parentId);
    if (parentId === "" || !ids.has(parentId)) roots.push(comment);
    else if (siblings) siblings.push(comment);
    else below.set(parentId, [comment]);
  }
  const placed = new Set<JsonObject>();
  const tree: CommentNode[] = [];
  for (const root of [...roots, ...comments]) {
    if (placed.has(root)) continue;
    placed.add(root);
    const top: CommentNode = { item: root, depth: 0, replies: [] };
    tree.push(top);
    const open = [top];
    for (let node = open.pop(); node; node = open.pop()) {
      const id = idOf(node.item);
      const children = below.get(id) ?? [];
      below.delete(id);
      for (const item of children) {
        if (placed.has(item)) continue;
        placed.add(item);
        const child: CommentNode = { item, depth: node.depth + 1, replies: [] };
        node.replies.push(child);
        open.push(child);
      }
    }
  }
  return tree;
}

/** Every node of a tree. */
export function countNodes(tree: CommentNode[]): number {
  let count = 0;
  const open = [...tree];
  for (let node = open.pop(); node; node = open.pop()) {
    count += 1;
    open.push(...node.replies);
  }
  return count;
}

/** The tree in a dialect's words. `render` gets a node without its replies; iterative, since threads are deep. */
export function renderTree(tree: CommentNode[], render: (node: CommentNode) => JsonObject): JsonObject[] {
  const rendered: JsonObject[] = [];
  const open = [{ nodes: tree, into: rendered }];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const node of next.nodes) {
      const replies: JsonObject[] = [];
      next.into.push({ ...render(node), replies });
      open.push({ nodes: node.replies, into: replies });
    }
  }
  return rendered;
}
