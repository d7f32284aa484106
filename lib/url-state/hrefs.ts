import { evidenceAnchor, messageAnchor } from "./anchors";
import { buildHref, type SearchEntry } from "./search-params";

type Carried = readonly SearchEntry[];

/** Addresses of the things that we show. Ids and names are of others: always encoded. `carried` is what the address brings along (the time range). */
export const postHref = (postId: string, carried: Carried = []) =>
  buildHref(`/posts/${encodeURIComponent(postId)}`, carried);
/** A message within its thread, its judgement open: the post itself, or one of its comments. */
export const messageHref = (postId: string, messageId: string, carried: Carried = []) =>
  messageId === postId
    ? postHref(postId, carried)
    : `${postHref(postId, [["open", messageId], ...carried])}#${messageAnchor(messageId)}`;
/** The place in a message's text that a score rests on. The message is open, so that neither its length nor its risk hides the place. */
export const evidenceHref = (
  postId: string,
  messageId: string,
  { dimension, index }: { dimension: string; index: number },
  carried: Carried = [],
) => `${postHref(postId, [["open", messageId], ...carried])}#${evidenceAnchor(messageId, dimension, index)}`;
export const agentHref = (name: string, carried: Carried = []) =>
  buildHref(`/agents/${encodeURIComponent(name)}`, carried);
export const communityHref = (name: string, carried: Carried = []) =>
  buildHref(`/communities/${encodeURIComponent(name)}`, carried);
export const runHref = (runId: string, carried: Carried = []) =>
  buildHref(`/runs/${encodeURIComponent(runId)}`, carried);
/** The log of a run, of one task or level alone where one is named. Read by runState; written here, where the browser needs no schema. */
export const runLogHref = (
  runId: string,
  { task, level }: { task: string | null; level: string | null },
  carried: Carried = [],
) => {
  const entries: SearchEntry[] = [
    ...(task ? [["task", task] as const] : []),
    ...(level ? [["level", level] as const] : []),
  ];
  return `${runHref(runId, [...entries, ...carried])}#log`;
};

/** The items of a span of time: what a point of a chart leads to. `from` and `to` are ISO 8601 and on whole minutes. */
export const spanEntries = (from: string, to: string): SearchEntry[] => [
  ["from", from.slice(0, 16)],
  ["to", to.slice(0, 16)],
];
