import { defineUrlState, type StateIn } from "./define-url-state";
import { cursor, manyOf, maybeOneOf, maybeText, maybeWhole, oneOf, wholeOr } from "./param";

const outcomes = [
  "scored",
  "abstained",
  "refused",
  "invalid",
  "failed",
  "over_budget",
  "not_sampled",
  "filtered",
] as const;

const kind = () => maybeOneOf("Kind", ["post", "comment"]);
/** A key of some rubric; a read answers an unknown one with nothing, and says so. */
const dimension = () => maybeText("Dimension", 80);
const community = () => maybeText("Community", 120);
const agent = () => maybeText("Agent", 120);
/** An epoch, where numbers of several judges are shown one judge at a time; none: the one with most verdicts. */
const judge = () => maybeText("Judge", 120);
const text = () => maybeText("Text", 200);
const direction = () => oneOf("Order", ["desc", "asc"], "desc");
/** The columns shown beside those that always are; none chosen: the page's own choice. */
const columns = <const T extends readonly [string, ...string[]]>(keys: T) => manyOf("Columns", keys);

/** The overview. */
export const overviewState = defineUrlState({ metric: oneOf("Metric", ["mean", "p95", "share"], "mean") });

export const postsState = defineUrlState({
  text: text(),
  community: community(),
  agent: agent(),
  dimension: dimension(),
  minScore: maybeWhole("Least score", 0, 10),
  maxScore: maybeWhole("Highest score", 0, 10),
  outcome: manyOf("Outcome", outcomes),
  sort: oneOf("Sorting", ["newest", "score", "comments", "votes"], "newest"),
  direction: direction(),
  columns: columns(["community", "author", "comments", "votes", "outcome", "dimensions", "created"]),
  cursor: cursor(),
});
export type PostsState = StateIn<typeof postsState>;

export const agentsState = defineUrlState({
  text: text(),
  kind: kind(),
  dimension: dimension(),
  minItems: wholeOr("Least number of items", 1, 1_000, 5),
  sort: oneOf("Sorting", ["share", "mean", "max", "high", "items", "karma", "name", "seen"], "share"),
  direction: direction(),
  columns: columns(["items", "share", "mean", "p95", "max", "high", "karma", "followers", "seen"]),
  cursor: cursor(),
});

export const communitiesState = defineUrlState({
  text: text(),
  kind: kind(),
  dimension: dimension(),
  minItems: wholeOr("Least number of items", 1, 1_000, 5),
  sort: oneOf("Sorting", ["posts", "share", "mean", "max", "high", "items", "subscribers", "name"], "posts"),
  direction: direction(),
  columns: columns(["posts", "items", "share", "mean", "p95", "max", "high", "subscribers", "seen"]),
  cursor: cursor(),
});

export const highRiskState = defineUrlState({
  threshold: wholeOr("Threshold", 1, 10, 7),
  dimension: dimension(),
  kind: kind(),
  community: community(),
  agent: agent(),
  sort: oneOf("Sorting", ["newest", "score"], "newest"),
  cursor: cursor(),
});
export type HighRiskState = StateIn<typeof highRiskState>;

export const trendsState = defineUrlState({
  metric: oneOf("Metric", ["mean", "p95", "share"], "mean"),
  kind: kind(),
  community: community(),
  bucket: oneOf("Step", ["auto", "hour", "day", "week"], "auto"),
  judge: judge(),
});

export const threadsState = defineUrlState({
  community: community(),
  sort: oneOf("Sorting", ["comments", "depth", "replies", "score", "newest"], "comments"),
  cursor: cursor(),
});

export const runsState = defineUrlState({
  state: manyOf("State", ["queued", "running", "succeeded", "failed", "cancelled"]),
  kind: maybeOneOf("Run", ["hourly", "weekly", "range", "hours", "dump"]),
  cursor: cursor(),
});

export const runState = defineUrlState({
  task: maybeText("Task", 80),
  level: maybeOneOf("Level", ["info", "warn", "error"]),
  cursor: cursor(),
});

/** An agent's own page. */
export const agentState = defineUrlState({
  tab: oneOf("Part", ["scores", "items", "evidence", "about"], "scores"),
  metric: oneOf("Metric", ["mean", "p95", "share"], "mean"),
  kind: kind(),
  judge: judge(),
  cursor: cursor(),
});

/** A community's own page. */
export const communityState = defineUrlState({
  metric: oneOf("Metric", ["mean", "p95", "share"], "mean"),
  judge: judge(),
});

export const postState = defineUrlState({
  /** The message whose judgement is open: a comment's id, or the post's. */
  open: maybeText("Open message", 120),
  revision: maybeWhole("Revision", 1, 1_000_000),
  /** The place in the thread from which comments are shown. */
  cursor: cursor(),
});
export type PostState = StateIn<typeof postState>;
