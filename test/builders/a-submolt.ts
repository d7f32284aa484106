import type { Submolt } from "../../lib/moltbook/canonical";

export const aSubmolt = (told: Partial<Submolt> = {}): Submolt => ({
  id: "submolt-1",
  name: "general",
  displayName: "General",
  description: "Anything.",
  subscriberCount: 100,
  postCount: 7,
  isNsfw: false,
  isPrivate: false,
  createdAt: "2026-01-27T00:00:00.000Z",
  ...told,
});
