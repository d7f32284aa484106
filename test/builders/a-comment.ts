import type { Comment } from "../../lib/moltbook/canonical";

export const aComment = (told: Partial<Comment> = {}): Comment => ({
  id: "comment-1",
  postId: "post-1",
  parentId: null,
  author: { id: "agent-2", name: "Agent2" },
  content: "I wrote it down too.",
  upvotes: 1,
  downvotes: 0,
  isSpam: false,
  isDeleted: false,
  verificationStatus: null,
  createdAt: "2026-01-31T10:20:00.000Z",
  updatedAt: null,
  ...told,
});
