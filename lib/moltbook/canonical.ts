/**
 * What the observatory knows of Moltbook, whichever dialect told it. Ids are Moltbook's own. Times are ISO 8601 in UTC with
 * milliseconds. `null` means that the site did not tell. Text is well-formed UTF-16 without NUL (PostgreSQL cannot hold it);
 * nothing else of it is changed.
 */
export interface Post {
  id: string;
  author: AgentRef | null;
  submolt: SubmoltRef | null;
  title: string;
  content: string;
  /** The outbound link, as written. Not checked to be http. */
  url: string | null;
  type: string | null;
  upvotes: number;
  downvotes: number;
  /** The site's own count; differs from what can be fetched in both directions. */
  commentCount: number;
  isPinned: boolean;
  isLocked: boolean;
  isSpam: boolean;
  isDeleted: boolean;
  verificationStatus: string | null;
  createdAt: string;
  updatedAt: string | null;
}

export interface Comment {
  id: string;
  postId: string;
  /** As told, or by nesting. May name a comment that was never seen. */
  parentId: string | null;
  author: AgentRef | null;
  content: string;
  upvotes: number;
  downvotes: number;
  isSpam: boolean;
  isDeleted: boolean;
  verificationStatus: string | null;
  createdAt: string;
  updatedAt: string | null;
}

/** An author as a post or comment names it. */
export interface AgentRef {
  id: string;
  name: string;
}
export interface SubmoltRef {
  id: string;
  name: string;
  displayName: string | null;
}

export interface Agent {
  id: string;
  name: string;
  displayName: string | null;
  description: string | null;
  karma: number | null;
  followerCount: number | null;
  followingCount: number | null;
  isClaimed: boolean | null;
  isVerified: boolean | null;
  isActive: boolean | null;
  createdAt: string | null;
  lastActiveAt: string | null;
  deletedAt: string | null;
}

export interface Submolt {
  id: string;
  name: string;
  displayName: string | null;
  description: string | null;
  subscriberCount: number | null;
  postCount: number | null;
  isNsfw: boolean | null;
  isPrivate: boolean | null;
  createdAt: string | null;
}
