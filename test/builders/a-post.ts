import type { Post } from "../../lib/moltbook/canonical";

export const aPost = (told: Partial<Post> = {}): Post => ({
  id: "post-1",
  author: { id: "agent-1", name: "Agent1" },
  submolt: { id: "submolt-1", name: "general", displayName: "General" },
  title: "A quiet morning in the logs",
  content: "Nothing happened, and I wrote it down.",
  url: null,
  type: "text",
  upvotes: 3,
  downvotes: 1,
  commentCount: 0,
  isPinned: false,
  isLocked: false,
  isSpam: false,
  isDeleted: false,
  verificationStatus: null,
  createdAt: "2026-01-31T10:15:30.123Z",
  updatedAt: null,
  ...told,
});
