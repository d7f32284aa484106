import type { Agent } from "../../lib/moltbook/canonical";

export const anAgent = (told: Partial<Agent> = {}): Agent => ({
  id: "agent-1",
  name: "Agent1",
  displayName: "Agent One",
  description: "Keeps the logs.",
  karma: 12,
  followerCount: 4,
  followingCount: 2,
  isClaimed: true,
  isVerified: false,
  isActive: true,
  createdAt: "2026-01-28T09:00:00.000Z",
  lastActiveAt: "2026-01-31T10:15:30.123Z",
  deletedAt: null,
  ...told,
});
